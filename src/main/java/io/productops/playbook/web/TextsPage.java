package io.productops.playbook.web;

import java.util.ArrayList;
import java.util.List;

import io.productops.playbook.DraftDetails;
import io.productops.playbook.TextsFile.Fault;
import io.productops.shared.web.ErrorView;
import org.jspecify.annotations.Nullable;

/**
 * The words of a draft as Markdown.
 *
 * @param href of this page
 * @param revision the saving that the next one follows
 * @param lines the text line by line, where there are errors to lead to
 * @param noteError what is wrong with the note, or null
 * @param stale whether somebody was faster
 */
record TextsPage(DraftDetails draft, String href, int revision, String text, String note, List<String> lines,
		List<ErrorView> errors, @Nullable String noteError, boolean stale) {

	private static final int MOST_ERRORS = 100;

	static TextsPage of(DraftDetails draft, String text) {
		return new TextsPage(draft, href(draft), draft.revision(), text, "", List.of(), List.of(), null, false);
	}

	/** With what was typed, and why it was not saved. */
	static TextsPage refused(DraftDetails draft, DocumentForm form, List<ErrorView> errors) {
		return new TextsPage(draft, href(draft), RevisionNumber.of(form.revision()), form.text(), form.note(),
				form.text().lines().toList(), errors, form.noteError(), false);
	}

	/** With what was typed; what it does not mention stays as somebody else saved it. */
	static TextsPage stale(DraftDetails draft, DocumentForm form) {
		return new TextsPage(draft, href(draft), draft.revision(), form.text(), form.note(), List.of(), List.of(), null,
				true);
	}

	/** As a text area takes it: the first line end in one is none. */
	public String typed() {
		return "\n" + this.text;
	}

	static List<ErrorView> errors(List<Fault> faults, String text, @Nullable String noteError) {
		List<String> lines = DocumentPage.lines(text);
		List<ErrorView> errors = new ArrayList<>();
		faults.stream()
			.limit(MOST_ERRORS)
			.forEach((fault) -> errors.add(new ErrorView("#line-" + fault.line(),
					"Line " + fault.line() + ": " + fault.message() + DocumentPage.written(lines, fault.line()))));
		if (noteError != null) {
			errors.add(new ErrorView("#" + DocumentPage.NOTE, noteError));
		}
		return List.copyOf(errors);
	}

	private static String href(DraftDetails draft) {
		return "/admin/playbook/drafts/" + draft.number() + "/texts";
	}

}
