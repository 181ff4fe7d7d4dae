package io.productops.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Period;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;

/**
 * One worked case as an assessment of a team: which, whose, and how long ago.
 *
 * @param id names the file with the answers
 */
record DemoCase(String id, String team, Period ago) {

	/**
	 * The oldest first. One team grows from two PMs to eleven; the other outgrows a tool
	 * that nobody wanted. Three months apart is one quarter apart.
	 */
	static final List<DemoCase> ALL = List.of(new DemoCase("C1", DemoPerson.APPS, Period.ofMonths(10)),
			new DemoCase("C5", DemoPerson.FREIGHT, Period.ofMonths(7)),
			new DemoCase("C3", DemoPerson.APPS, Period.ofMonths(4)),
			new DemoCase("C4", DemoPerson.FREIGHT, Period.of(0, 1, 1)),
			new DemoCase("C2", DemoPerson.APPS, Period.ofMonths(1)));

	private record Worked(String title, Map<String, @Nullable Object> answers) {
	}

	/** In the shape of the JSON contract, by question. */
	Map<String, @Nullable Object> answers() {
		JsonMapper json = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
		try (InputStream file = new ClassPathResource("demo/" + this.id + ".json").getInputStream()) {
			return json.readValue(file, Worked.class).answers();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
