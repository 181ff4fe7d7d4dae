package io.productops.assessment;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The answers that the advice of a completed assessment rests on, as they are stored.
 *
 * @param playbookSha256 names the playbook that they are answers to
 * @param json the stored text
 */
public record StoredAnswers(UUID assessment, String playbookSha256, String json) {

	/**
	 * By question id, in the shape that {@link io.productops.advice.Answers#read} takes;
	 * null is "Not sure".
	 */
	public Map<String, @Nullable Object> raw() {
		return AnswerSnapshot.raw(this.json).answers();
	}

}
