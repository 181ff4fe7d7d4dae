package io.productops.impact;

import tools.jackson.databind.json.JsonMapper;

/**
 * How verdicts and summaries are kept in a column of text.
 */
final class Json {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private Json() {
	}

	static String write(Object value) {
		return JSON.writeValueAsString(value);
	}

	static <T> T read(String text, Class<T> type) {
		return JSON.readValue(text, type);
	}

}
