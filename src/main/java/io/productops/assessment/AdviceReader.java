package io.productops.assessment;

import io.productops.advice.Advice;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads stored advice back from its JSON.
 */
public final class AdviceReader {

	// exact numbers: 4.5 hours must be quoted as 4.5
	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private AdviceReader() {
	}

	public static Advice read(String json) {
		return MAPPER.readValue(json, Advice.class);
	}

}
