package io.productops.advice.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * The visible answers in one form: a number or scale point is a {@code Long}
 * ({@code process_hours} in half hours), a choice a {@code String}, a multiple choice a
 * {@code List}, a grid a {@code Map}.
 */
final class Given {

	static final Set<String> DEDICATED = Set.of("one_person", "team", "federated");

	private static final Set<String> DECIDING_VISIBILITY = Set.of("pm_count", "existing_ops", "intent");

	private final Map<String, Object> answers;

	Given(Map<String, Object> answers) {
		this.answers = answers;
	}

	/** Takes out what is not visible and brings the rest into one form. */
	static Given of(Map<String, ? extends @Nullable Object> raw) {
		Map<String, Object> answers = new HashMap<>();
		for (String id : visible(raw)) {
			Object value = raw.get(id);
			Object normal = (value != null) ? normal(DomainQuestion.ALL.get(id), value) : null;
			if (normal != null) {
				answers.put(id, normal);
			}
		}
		return new Given(answers);
	}

	static List<String> visible(Map<String, ? extends @Nullable Object> raw) {
		boolean dedicated = DEDICATED.contains(raw.get("existing_ops"));
		boolean planned = !dedicated && "first_hire".equals(raw.get("intent"));
		boolean many = raw.get("pm_count") instanceof Number count && count.longValue() > 3;
		List<String> ids = new ArrayList<>(DomainQuestion.ALL.keySet());
		ids.removeIf((id) -> switch (id) {
			case "ops_headcount", "proxy" -> !dedicated;
			case "product_contact", "success_measures" -> !dedicated && !planned;
			case "ownership_disputes", "standardised", "deviation", "ritual_purpose" -> !many && !dedicated;
			default -> false;
		});
		return ids;
	}

	private static @Nullable Object normal(DomainQuestion question, Object value) {
		return switch (question.kind()) {
			case SINGLE, TEXT -> value;
			case NUM, SCALE -> whole(question.id(), value);
			case MULTI -> {
				List<Object> chosen = new ArrayList<>((List<?>) value);
				if (!"pain_top".equals(question.id())) {
					chosen.sort(Comparator.comparing(question.options()::indexOf));
				}
				yield chosen;
			}
			case GRID, SCALE_GRID -> {
				Map<String, Object> rows = new LinkedHashMap<>();
				for (String row : question.rows()) {
					Object cell = ((Map<?, ?>) value).get(row);
					if (cell != null) {
						rows.put(row, (cell instanceof Number) ? whole(question.id(), cell) : cell);
					}
				}
				yield rows.isEmpty() ? null : rows;
			}
		};
	}

	private static Long whole(String id, Object value) {
		BigDecimal exact = new BigDecimal(value.toString());
		return ("process_hours".equals(id) ? exact.multiply(BigDecimal.valueOf(2)) : exact).longValueExact();
	}

	Map<String, Object> answers() {
		return this.answers;
	}

	/**
	 * What a test says while there is another answer to a question; answers to what is
	 * then not asked are away.
	 */
	boolean trying(String question, Object value, Predicate<Given> test) {
		if (DECIDING_VISIBILITY.contains(question)) {
			Map<String, Object> changed = new HashMap<>(this.answers);
			changed.put(question, value);
			changed.keySet().retainAll(visible(changed));
			return test.test(new Given(changed));
		}
		Object before = Objects.requireNonNull(this.answers.put(question, value));
		boolean outcome = test.test(this);
		this.answers.put(question, before);
		return outcome;
	}

	boolean has(String question) {
		return this.answers.containsKey(question);
	}

	@Nullable Object get(String question) {
		return this.answers.get(question);
	}

	@Nullable Long number(String question) {
		return (Long) this.answers.get(question);
	}

	/** For a required number. */
	long required(String question) {
		Long value = number(question);
		if (value == null) {
			throw new IllegalArgumentException(question + " is missing");
		}
		return value;
	}

	static Truth lacking(String question) {
		return Truth.lacking(DomainQuestion.ALL.get(question).bit());
	}

	Truth atLeast(String question, long bound) {
		Long value = number(question);
		return (value != null) ? Truth.of(value >= bound) : lacking(question);
	}

	Truth atMost(String question, long bound) {
		Long value = number(question);
		return (value != null) ? Truth.of(value <= bound) : lacking(question);
	}

	/** A single choice is one of these. */
	Truth is(String question, String... options) {
		Object value = this.answers.get(question);
		if (value == null) {
			return lacking(question);
		}
		for (String option : options) {
			if (option.equals(value)) {
				return Truth.YES;
			}
		}
		return Truth.NO;
	}

	/** A multiple choice holds at least one of these. */
	Truth contains(String question, String... options) {
		return atLeastOf(question, 1, options);
	}

	Truth atLeastOf(String question, int least, String... options) {
		Integer count = count(question, options);
		return (count != null) ? Truth.of(count >= least) : lacking(question);
	}

	/** How many of these options a multiple choice holds, or null when it is missing. */
	@Nullable Integer count(String question, String... options) {
		if (!(this.answers.get(question) instanceof List<?> chosen)) {
			return null;
		}
		int count = 0;
		for (String option : options) {
			count += chosen.contains(option) ? 1 : 0;
		}
		return count;
	}

	/** How many options a multiple choice holds besides "none", or null. */
	@Nullable Integer size(String question) {
		if (!(this.answers.get(question) instanceof List<?> chosen)) {
			return null;
		}
		return chosen.contains("none") ? 0 : chosen.size();
	}

	/** A row of a grid is one of these. */
	Truth row(String grid, String row, Set<String> options) {
		Object cell = (this.answers.get(grid) instanceof Map<?, ?> rows) ? rows.get(row) : null;
		return (cell != null) ? Truth.of(options.contains(cell)) : lacking(grid);
	}

}
