package io.productops.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.productops.shared.web.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of a request for advice.
 *
 * @param problems what is wrong with its shape; the answers themselves are not checked
 */
record AdviceRequest(Map<String, @Nullable Object> answers, Map<String, @Nullable Object> notes,
		List<Problem.Place> problems) {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	/**
	 * Reads the body.
	 * @throws JacksonException when it is not JSON
	 */
	static AdviceRequest read(byte[] body) {
		List<Problem.Place> problems = new ArrayList<>();
		Map<String, @Nullable Object> members = object(JSON.readValue(body, Object.class), "", problems);
		for (String name : members.keySet()) {
			if (!name.equals("answers") && !name.equals("notes")) {
				problems.add(new Problem.Place("/" + name.replace("~", "~0").replace("/", "~1"),
						"There is no such member. Send answers and notes."));
			}
		}
		return new AdviceRequest(object(members.getOrDefault("answers", Map.of()), "/answers", problems),
				object(members.getOrDefault("notes", Map.of()), "/notes", problems), problems);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, @Nullable Object> object(@Nullable Object value, String pointer,
			List<Problem.Place> problems) {
		if (value instanceof Map<?, ?> object) {
			return (Map<String, @Nullable Object>) object;
		}
		problems.add(new Problem.Place(pointer, "Send an object."));
		return Map.of();
	}

}
