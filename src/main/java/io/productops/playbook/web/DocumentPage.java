package io.productops.playbook.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.productops.advice.FaultyPlaybookException.Fault;
import io.productops.playbook.DraftDetails;
import io.productops.shared.web.ErrorView;
import org.jspecify.annotations.Nullable;

/**
 * The whole text of a draft, to read and to edit.
 *
 * @param href of this page
 * @param revision the saving that the next one replaces
 * @param lines the text line by line
 * @param errors what is wrong with it
 * @param faulty whether it can be saved nevertheless
 * @param noteError what is wrong with the note, or null
 * @param stale whether somebody was faster
 * @param others what somebody else saved meanwhile, against what was typed; or null
 */
record DocumentPage(DraftDetails draft, String href, int revision, String text, String note, List<String> lines,
		List<ErrorView> errors, boolean faulty, @Nullable String noteError, boolean stale,
		@Nullable ComparisonView others) {

	/** Whoever sees so many faults starts with the first. */
	private static final int MOST_ERRORS = 100;

	/** So much of a line tells which it is. */
	private static final int LONGEST_LINE = 80;

	static final String NOTE = "note";

	static DocumentPage of(DraftDetails draft, String text) {
		return new DocumentPage(draft, href(draft.number()), draft.revision(), text, "", lines(text), List.of(), false,
				null, false, null);
	}

	/** With what was typed, and why it was not saved. */
	static DocumentPage refused(DraftDetails draft, DocumentForm form, List<Fault> faults, boolean faulty) {
		@Nullable String noteError = form.noteError();
		List<ErrorView> errors = new ArrayList<>(errors(faults, form.text()));
		if (noteError != null) {
			errors.add(new ErrorView("#" + NOTE, noteError));
		}
		return new DocumentPage(draft, href(draft.number()), RevisionNumber.of(form.revision()), form.text(),
				form.note(), lines(form.text()), List.copyOf(errors), faulty, noteError, false, null);
	}

	/** With what was typed, beside what somebody else saved meanwhile. */
	static DocumentPage stale(DraftDetails draft, DocumentForm form, @Nullable ComparisonView others) {
		return new DocumentPage(draft, href(draft.number()), draft.revision(), form.text(), form.note(),
				lines(form.text()), List.of(), false, null, true, others);
	}

	/** As a text area takes it: the first line end in one is none. */
	public String typed() {
		return "\n" + this.text;
	}

	static List<ErrorView> errors(List<Fault> faults, String text) {
		List<String> lines = lines(text);
		List<ErrorView> errors = new ArrayList<>();
		for (Fault fault : faults.subList(0, Math.min(MOST_ERRORS, faults.size()))) {
			errors.add(new ErrorView("#line-" + fault.line(),
					"Line " + fault.line() + (fault.where().isEmpty() ? "" : ", " + fault.where()) + ": "
							+ fault.message() + written(lines, fault.line())));
		}
		if (faults.size() > MOST_ERRORS) {
			errors
				.add(new ErrorView("#text", String.format(Locale.ROOT, "And %,d more.", faults.size() - MOST_ERRORS)));
		}
		return errors;
	}

	/** What stands in a line, for the text is edited without their numbers. */
	static String written(List<String> lines, int line) {
		String written = (line >= 1 && line <= lines.size()) ? lines.get(line - 1).strip() : "";
		return written.isEmpty() ? "" : " It says: "
				+ ((written.length() <= LONGEST_LINE) ? written : written.substring(0, LONGEST_LINE) + "…");
	}

	static List<String> lines(String text) {
		return text.lines().toList();
	}

	private static String href(int number) {
		return "/admin/playbook/drafts/" + number + "/document";
	}

}
