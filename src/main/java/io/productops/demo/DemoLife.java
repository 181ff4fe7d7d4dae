package io.productops.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;

/**
 * What the teams of the demo made of their advice, as its file tells it. Days are counted
 * back from the start of the demo.
 *
 * @param budgets hours of PMs a month, by team
 * @param questions of a week each, the last week last, by team: how to, status,
 * opportunity
 */
record DemoLife(Map<String, BigDecimal> budgets, List<Work> work, Map<String, List<List<Integer>>> questions,
		List<Asked> asked) {

	static DemoLife read() {
		try (InputStream file = new ClassPathResource("demo/life.json").getInputStream()) {
			return JsonMapper.builder().build().readValue(file, DemoLife.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What became of one recommendation.
	 *
	 * @param report the case that advised it
	 * @param advised what the advice calls it
	 * @param by who decided: leader or pm
	 * @param decision accept or decline
	 * @param owner leader, pm or nobody, from then on
	 * @param dueIn days from the start of the demo on, or null
	 * @param system what was said of the system that it builds, or null
	 * @param measure its metric, or null for nothing measured
	 */
	record Work(String report, String advised, String by, int daysAgo, String decision, @Nullable String words,
			@Nullable String owner, @Nullable Integer dueIn, @Nullable Built system, @Nullable Measure measure,
			@Nullable String comment, List<Move> moves) {
	}

	/**
	 * What was said of a system.
	 *
	 * @param frequency null for not at set times
	 * @param checkIn days from the start of the demo on
	 */
	record Built(BigDecimal opsHours, BigDecimal pmHours, @Nullable String frequency, int checkIn) {
	}

	/**
	 * A metric with its readings.
	 *
	 * @param readings by how many days ago
	 */
	record Measure(String unit, String direction, BigDecimal baseline, BigDecimal target,
			Map<Integer, BigDecimal> readings) {
	}

	/**
	 * What happened next.
	 *
	 * @param to a stage of the system, "exit" for that its exit criterion is met, or
	 * "start" and "done" for what builds none
	 */
	record Move(int daysAgo, String to, String words) {
	}

	/** One question to product ops. */
	record Asked(String team, int daysAgo, String kind, String words) {
	}

}
