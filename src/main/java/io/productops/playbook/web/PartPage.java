package io.productops.playbook.web;

import java.util.List;
import java.util.Map;

import io.productops.advice.Question;
import io.productops.playbook.DraftDetails;
import io.productops.shared.web.ErrorView;
import org.jspecify.annotations.Nullable;

/**
 * The form of one part of a draft.
 *
 * @param revision the one that the person saw first: a preview is no newer
 * @param name what the part is, such as “Rule M3-R1”
 * @param saved who saved the draft last, and when
 * @param others who else is at the draft, in a sentence, or null
 * @param preview null where there is none of this part
 * @param typed the form of a quote that was refused
 * @param told where that decides which this threshold tells in words; empty where it
 * cannot be told, and on other forms
 */
record PartPage(DraftDetails draft, int revision, String path, String href, String title, String name, String saved,
		@Nullable String others, List<BlockView> blocks, List<QuoteView> quotes, List<ErrorView> errors,
		@Nullable PreviewView preview, boolean unsaved, VocabularyView vocabulary, QuoteForm typed,
		Map<String, String> faults, List<LinkView> told) {

	/** The title of the window. */
	public String windowTitle() {
		return (this.errors.isEmpty() ? "" : "Error: ") + this.title + ", draft " + this.draft.number();
	}

	/** The revision that the forms of a quote go on from. */
	public int revision(QuoteView quote) {
		return this.typed.path().equals(quote.path()) ? PartForm.number(this.typed.revision()) : this.draft.revision();
	}

	/** Whether it is only words about something that decides elsewhere. */
	public boolean words() {
		return this.path.startsWith("thresholds/");
	}

	/** Where another form is. */
	record LinkView(String href, String text) {
	}

	/** Whether something on the form decides what is advised, so that it can be tried. */
	public boolean decides() {
		return this.blocks.stream().flatMap((block) -> block.fields().stream()).anyMatch(FieldView::decides);
	}

	/** Whether an expression is on the form. */
	public boolean expressions() {
		return this.blocks.stream()
			.flatMap((block) -> block.fields().stream())
			.anyMatch((field) -> field.control().equals("code"));
	}

	/** What is wrong with a field of the form of a quote, or null. */
	public @Nullable String fault(String id) {
		return this.faults.get(id);
	}

	/**
	 * A few fields under one title.
	 *
	 * @param title null for those of the part itself
	 */
	record BlockView(@Nullable String title, List<FieldView> fields) {

		public boolean numbersOnly() {
			return this.fields.size() > 1 && this.fields.stream().allMatch((field) -> field.control().equals("number"));
		}

	}

	/**
	 * A quote and what can be done with it.
	 *
	 * @param id begins the ids of the inputs
	 * @param withdrawn why it is not shown, or ""
	 */
	record QuoteView(String path, String id, String text, String speaker, String source, String episode, String time,
			String url, String withdrawn) {

		/** Where it was said, after the speaker. */
		public String origin() {
			return this.source + (this.episode.isEmpty() ? "" : ", “" + this.episode + "”")
					+ (this.time.isEmpty() ? "" : ", from " + this.time);
		}

	}

	/** What an expression can ask for. */
	record VocabularyView(List<Question> questions, List<String> facts, List<String> counters) {
	}

}
