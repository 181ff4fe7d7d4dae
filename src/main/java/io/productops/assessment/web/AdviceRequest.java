package io.productops.assessment.web;

import java.util.List;
import java.util.Map;

import io.productops.shared.web.JsonBody;
import io.productops.shared.web.Problem;
import io.productops.shared.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request for advice.
 *
 * @param problems what is wrong with its shape; the answers themselves are not checked
 */
record AdviceRequest(Map<String, @Nullable Object> answers, Map<String, @Nullable Object> notes,
		List<Problem.Place> problems) {

	/**
	 * Reads the body.
	 * @throws ProblemException when it is not JSON
	 */
	static AdviceRequest read(byte[] bytes) {
		JsonBody body = JsonBody.read(bytes, "answers", "notes");
		return new AdviceRequest(body.optionalObject("answers"), body.optionalObject("notes"), body.problems());
	}

}
