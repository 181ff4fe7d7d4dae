package io.productops.advice;

import java.util.List;

/**
 * Something in a playbook that is not wrong and yet looks as if it were not meant.
 *
 * @param kind what looks odd
 * @param id of the rule, stage, question or text; a part of one is named behind a point,
 * such as {@code M3-R1.high} for a level, {@code charter.verbal} for an option or
 * {@code stage.table.4} for the fourth row of the stage table
 * @param why one sentence for the person who wrote it
 * @param line where it stands in the text of the playbook, counted from 1
 * @param sampled whether this only held for all the answers that were tried, because
 * there were too many to cover them all; otherwise it was decided for all answers
 * @param others ids of what else is involved: the other rule, the levels before, the
 * option that has the same effect
 */
public record LintFinding(Kind kind, String id, String why, int line, boolean sampled, List<String> others) {

	/** What looks odd. */
	public enum Kind {

		/** No answers let this condition decide anything. */
		RULE_NEVER_FIRES,

		/** A level of a rule that another one or an exception always forestalls. */
		LEVEL_NEVER_REACHED,

		/** A stage that neither the table nor a correction gives. */
		STAGE_NEVER_REACHED,

		/** Two rules that fire for the same answers. */
		ALWAYS_TOGETHER,

		/** A question whose answer decides nothing. */
		QUESTION_UNREAD,

		/** An option that decides nothing that another one would not. */
		OPTION_WITHOUT_EFFECT,

		/**
		 * A result that gets worse where the rest of the playbook sees an improvement.
		 */
		WORSE_WHEN_BETTER,

		/** A text that does not say where it comes from. */
		TEXT_WITHOUT_SOURCE

	}

}
