package io.productops.assessment;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The answers that the advice of a completed assessment rests on, as they are stored.
 *
 * @param team whose assessment it is, or null where a key holds it
 * @param json the stored text
 */
public record StoredAnswers(UUID assessment, @Nullable UUID team, String json) {

	/**
	 * By question id, in the shape that {@link io.productops.advice.Answers#read} takes;
	 * null is "Not sure".
	 */
	public Map<String, @Nullable Object> raw() {
		return AnswerSnapshot.raw(this.json).answers();
	}

}
