package io.productops.recommendation.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.productops.advice.PlaybookDocument.Quote;
import io.productops.advice.PlaybookDocument.SystemTemplate;
import io.productops.recommendation.Advised;
import io.productops.recommendation.Basis;
import io.productops.shared.web.ErrorView;
import org.jspecify.annotations.Nullable;

/**
 * One recommendation with others beside it.
 *
 * @param title of the window
 * @param id its own
 * @param beside what stands beside it
 * @param kind what it is, with its rule where it answers one
 * @param place such as "2 of 7"
 * @param undo how to take the last decision back, or null when that cannot be done
 * @param review why to say what changed, or null while there is time
 * @param decisions what can be decided now; null for those who only read
 * @param principle null where it rests on none
 * @param system the design of the system that it builds, or null
 * @param errors what is wrong with what was sent
 */
record RecommendationPage(String title, UUID id, BesideView beside, String teamHref, String teamName, String reportHref,
		String reference, String listHref, RowView row, String kind, String place, @Nullable UndoView undo,
		int playbook, Advised advised, Basis basis, @Nullable PrincipleView principle, @Nullable SystemTemplate system,
		FactsView facts, @Nullable String review, @Nullable DecisionsView decisions, @Nullable PlanView plan,
		List<LogView> history, List<CommentView> comments, String comment, List<ErrorView> errors,
		Map<String, String> faults) {

	/** An address of its own, which leads back to the same list. */
	public String to(String path) {
		return this.beside.from().href(this.id, path);
	}

	/** What is wrong with the input of that id, or null. */
	public @Nullable String fault(String field) {
		return this.faults.get(field);
	}

	/** What stands above the changes that would have kept it from being made. */
	public String clearingLabel() {
		String does = this.advised.kind().equals("stage") ? "change it" : "clear it";
		return ((this.basis.clearing().size() == 1) ? "What would " : "Any one of these would ") + does;
	}

	/**
	 * What stands beside it.
	 *
	 * @param from the list from which somebody came, or none
	 * @param heading how many there are, and how many want an answer
	 * @param list whether that list is shown, and not all of its report
	 * @param next where to go on, or null
	 */
	record BesideView(FromList from, String heading, boolean list, List<RowView> rows, @Nullable LinkView next) {

		/** The list, or null. */
		public @Nullable String backHref() {
			return this.from.none() ? null : this.from.listHref();
		}

		/** Where to search for another one. */
		public String searchHref() {
			return (this.from.none() ? ListForm.NONE.href() : this.from.listHref()) + "#q";
		}

	}

	/** The principle that it rests on, with the words of its guest. */
	record PrincipleView(String href, String name, Quote quote) {
	}

	/** What people made of it, for reading; null where nothing was entered. */
	record FactsView(@Nullable String due, @Nullable String until, @Nullable String effort, @Nullable String impact,
			@Nullable String confidence, List<LinkView> labels, @Nullable String tracker, @Nullable String outcome,
			@Nullable String note) {
	}

	/** What something is called, and where it leads. */
	record LinkView(String name, String href) {
	}

	/**
	 * How to take the last decision back.
	 *
	 * @param done what was done and when, as a sentence
	 * @param until when that ends
	 */
	record UndoView(long version, String done, String until) {
	}

	/**
	 * The form of what can be decided.
	 *
	 * @param address of what is decided first, behind its own
	 * @param fresh whether it is still to be accepted
	 */
	record DecisionsView(DecideForm form, String address, boolean fresh, boolean start, boolean complete, boolean drop,
			boolean reopen, List<OptionView> owners, List<OptionView> outcomes) {
	}

	/** The form of who does it, by when, and what they think of it. */
	record PlanView(PlanForm form, List<OptionView> owners, List<OptionView> efforts, List<OptionView> impacts,
			List<OptionView> confidences) {
	}

	/** One line of the history. */
	record LogView(String datetime, String time, String who, String text, @Nullable String words) {
	}

	/**
	 * A comment.
	 *
	 * @param html made of its Markdown, and safe
	 * @param edit its text where it may be mended, or null
	 */
	record CommentView(String id, long version, String who, String datetime, String time, boolean edited, String html,
			@Nullable String edit) {
	}

}
