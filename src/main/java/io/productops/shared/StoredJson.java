package io.productops.shared;

import java.util.List;

import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what is stored as JSON text, and reads it back.
 */
public final class StoredJson {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private StoredJson() {
	}

	public static String write(Object value) {
		return JSON.writeValueAsString(value);
	}

	public static <T> T read(String json, Class<T> type) {
		return JSON.readValue(json, type);
	}

	public static <T> List<T> list(String json, Class<T> type) {
		return JSON.readValue(json, JSON.getTypeFactory().constructCollectionType(List.class, type));
	}

}
