package io.productops.playbook.web;

import java.util.List;

import io.productops.advice.Guidance;
import io.productops.advice.PlaybookDocument;
import io.productops.advice.PlaybookDocument.Mistake;
import io.productops.playbook.RuleWords;
import org.jspecify.annotations.Nullable;

/**
 * A part as its readers see it.
 *
 * @param kind names the template's case
 * @param where on which page that is
 * @param item the part of the document, or a question ready for its template; null where
 * only its recommendation is shown
 * @param against the mistakes that go against a principle
 * @param words null while the draft has faults
 */
record PreviewView(String kind, String where, @Nullable Object item, @Nullable GuidanceView guidance,
		PlaybookDocument book, List<Mistake> against, @Nullable RuleWords words) {

	/**
	 * A recommendation; words in braces stay as they are, for there are no answers.
	 */
	record GuidanceView(String title, List<String> why, String firstStep, String owner, String metric, String exit,
			String review) {

		static GuidanceView of(Guidance guidance) {
			int days = guidance.reviewAfterDays();
			return new GuidanceView(guidance.title(), guidance.why(), guidance.firstStep(), guidance.owner(),
					guidance.metric(), guidance.exit(), "After " + days + ((days == 1) ? " day" : " days"));
		}

	}

	/** A row of the table of decision rights, with labels for ids. */
	record RightView(String activity, String decides, String runs, String productOps, boolean never, String others,
			String source) {
	}

}
