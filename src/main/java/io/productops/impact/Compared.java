package io.productops.impact;

import io.productops.advice.Playbook;

/**
 * The published version and a draft.
 *
 * @param sameQuestions whether answers to one are answers to the other
 */
public record Compared(Playbook before, Playbook after, boolean sameQuestions) {

	static Compared of(Playbook before, Playbook after) {
		return new Compared(before, after, before.questions().equals(after.questions()));
	}

}
