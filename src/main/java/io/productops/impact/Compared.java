package io.productops.impact;

import java.util.Map;

import io.productops.advice.Answers;
import io.productops.advice.Playbook;
import org.jspecify.annotations.Nullable;

/**
 * The published version and a draft.
 *
 * @param sameQuestions whether answers to one are answers to the other
 */
public record Compared(Playbook before, Playbook after, boolean sameQuestions) {

	static Compared of(Playbook before, Playbook after) {
		return new Compared(before, after, before.questions().equals(after.questions()));
	}

	/**
	 * Answers as either playbook takes them; to a question that one does not know there
	 * are none.
	 */
	record Read(Answers before, Answers after) {
	}

	/**
	 * Reads answers for both.
	 * @param raw in the shape of {@link Answers#read}
	 */
	Read read(Map<String, ? extends @Nullable Object> raw) {
		Answers read = Answers.read(this.before.questions(), raw).answers();
		return new Read(read, this.sameQuestions ? read : Answers.read(this.after.questions(), raw).answers());
	}

}
