package io.productops.impact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * The worked cases that ship with the application.
 */
@Component
class WorkedCases {

	private static final int COUNT = 9;

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private final List<WorkedCase> all = IntStream.rangeClosed(1, COUNT).mapToObj(WorkedCases::read).toList();

	List<WorkedCase> all() {
		return this.all;
	}

	Optional<WorkedCase> find(String id) {
		return this.all.stream().filter((each) -> each.id().equals(id)).findFirst();
	}

	private static WorkedCase read(int number) {
		String path = "/playbook/cases/C" + number + ".json";
		try (InputStream file = Objects.requireNonNull(WorkedCases.class.getResourceAsStream(path), path)) {
			return JSON.readValue(file, WorkedCase.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
