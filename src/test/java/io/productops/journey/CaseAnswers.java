package io.productops.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/**
 * The answers of a worked case, as somebody would give them.
 */
record CaseAnswers(String id, Map<String, @Nullable Object> answers) {

	/** The nine worked cases. */
	static final List<String> IDS = List.of("C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9");

	private static final ObjectMapper JSON = new ObjectMapper();

	@SuppressWarnings("unchecked")
	static CaseAnswers of(String id) {
		try (InputStream file = CaseAnswers.class.getResourceAsStream("/cases/" + id + ".json")) {
			return new CaseAnswers(id, (Map<String, Object>) JSON.readValue(file, Map.class).get("answers"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The body of a request for advice. */
	String request() {
		return JSON.writeValueAsString(Map.of("answers", this.answers));
	}

	@Override
	public String toString() {
		return this.id;
	}

}
