package io.productops.advice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/**
 * The nine worked cases: answers and what must come out of them.
 */
final class Cases {

	private static final Pattern FLIP = Pattern.compile("(\\S+) .* > (.*) : (\\S+)");

	private static final ObjectMapper JSON = new ObjectMapper();

	private Cases() {
	}

	/** A worked case, as its file says. */
	record Case(String id, String title, Map<String, Object> answers, Map<String, Object> expect) {

		@Override
		public String toString() {
			return this.id + " " + this.title;
		}

	}

	static List<Case> all() {
		return Arrays.asList(1, 2, 3, 4, 5, 6, 7, 8, 9).stream().map((number) -> read("C" + number)).toList();
	}

	@SuppressWarnings("unchecked")
	static Case read(String id) {
		try (InputStream file = Cases.class.getResourceAsStream("/cases/" + id + ".json")) {
			Map<String, Object> all = JSON.readValue(file, Map.class);
			return new Case(id, (String) all.get("title"), (Map<String, Object>) all.get("answers"),
					(Map<String, Object>) all.get("expect"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@SuppressWarnings("unchecked")
	static Map<String, Object> parse(String json) {
		return JSON.readValue(json, Map.class);
	}

	static String json(Object value) {
		return JSON.writeValueAsString(value);
	}

	/** What a case expects, each field in the form of {@link #outcome}. */
	static Map<String, Object> expectation(Case worked) {
		Map<String, Object> expected = new LinkedHashMap<>(worked.expect());
		expected.put("flips", new TreeSet<>(list(expected, "flips").stream().map(Cases::flip).toList()));
		Map<String, Object> load = map(expected.get("load"));
		expected.put("load", load.get("percent") + " " + load.get("basis"));
		expected.put("flags", new TreeMap<>(map(expected.get("flags"))));
		expected.remove("principles");
		return expected;
	}

	/** The fields of advice that a case names, from the fields of a reading. */
	static Map<String, @Nullable Object> outcome(Map<String, @Nullable Object> fields) {
		Map<String, @Nullable Object> outcome = new LinkedHashMap<>();
		for (String same : List.of("stage", "provisional", "move", "triggers", "pre", "notes", "contradictions",
				"systems", "order", "openings", "load")) {
			outcome.put(same, fields.get(same));
		}
		Map<String, Object> flags = new TreeMap<>();
		list(fields, "flags").forEach((flag) -> flags.put(word(flag, 0), word(flag, 1)));
		outcome.put("flags", flags);
		Map<String, @Nullable Object> scores = new LinkedHashMap<>();
		map(fields.get("scores")).forEach(
				(id, score) -> scores.put(id, "null".equals(word(score, 0)) ? null : Integer.valueOf(word(score, 0))));
		outcome.put("principleScores", scores);
		Map<String, Object> areas = new LinkedHashMap<>();
		map(fields.get("areas")).forEach((id, area) -> areas.put(id,
				Map.of("need", Integer.valueOf(word(area, 0)), "priority", Integer.valueOf(word(area, 1)))));
		outcome.put("areas", areas);
		TreeSet<String> flips = new TreeSet<>();
		for (Object flip : list(fields, "flips")) {
			Matcher parts = FLIP.matcher(String.valueOf(flip));
			if (!parts.matches()) {
				throw new IllegalStateException("No flip: " + flip);
			}
			flips.add(parts.group(1) + " > " + sorted(parts.group(2)) + " : " + parts.group(3));
		}
		outcome.put("flips", flips);
		return outcome;
	}

	/** Scores outside the ranges that a case names. */
	static List<String> outOfRange(Case worked, Map<String, @Nullable Object> fields) {
		List<String> wrong = new ArrayList<>();
		map(worked.expect().getOrDefault("principles", Map.of())).forEach((id, range) -> {
			int score = Integer.parseInt(word(String.valueOf(map(fields.get("scores")).get(id)), 0));
			List<?> bounds = (List<?>) range;
			if (score < (Integer) bounds.get(0) || score > (Integer) bounds.get(1)) {
				wrong.add(id + " " + score + " not in " + range);
			}
		});
		return wrong;
	}

	private static String flip(Object flip) {
		Map<String, Object> parts = map(flip);
		return parts.get("question") + " > " + sorted(String.valueOf(parts.get("to"))) + " : " + parts.get("stage");
	}

	private static String sorted(String value) {
		if (!value.startsWith("[")) {
			return value;
		}
		return String.valueOf(new TreeSet<>(Arrays.asList(value.substring(1, value.length() - 1).split(", "))));
	}

	private static String word(Object text, int index) {
		return String.valueOf(text).split(" ")[index];
	}

	private static List<?> list(Map<String, ? extends @Nullable Object> fields, String name) {
		return (List<?>) java.util.Objects.requireNonNull(fields.get(name));
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(@Nullable Object value) {
		return (Map<String, Object>) java.util.Objects.requireNonNull(value);
	}

}
