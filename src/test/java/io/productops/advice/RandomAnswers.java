package io.productops.advice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import io.productops.advice.reference.DomainQuestion;
import io.productops.advice.reference.DomainReading;

/**
 * Valid answers made of a seed: real and extreme ones, many of them at a boundary, some
 * missing, some to questions that are not asked.
 */
public final class RandomAnswers {

	private static final List<String> REQUIRED = List.of("pm_count", "product_teams", "engineers", "company_stage",
			"existing_ops");

	/** Numbers at which the model treats organisations differently. */
	private static final Map<String, long[]> EDGES = Map.of("pm_count",
			new long[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 24, 25, 39, 40, 41, 60 }, "product_teams",
			new long[] { 0, 1, 2, 5, 6, 7, 8, 9, 11, 12, 13, 39, 40 }, "engineers",
			new long[] { 0, 39, 40, 49, 50, 93, 99, 100, 140 }, "growth_12m_pct",
			new long[] { -100, -21, -20, -19, -1, 0, 1, 24, 25, 26, 49, 50, 51, 1000 }, "pm_ops_pct",
			new long[] { 0, 5, 6, 10, 15, 19, 20, 21, 29, 30, 31, 49, 50, 60 }, "pm_customer_convos",
			new long[] { 0, 1, 2, 3, 4, 5 }, "ops_headcount", new long[] { 0, 1, 2, 3, 4, 6 }, "process_hours",
			new long[] { 0, 3, 4, 5, 9, 10, 11, 15, 16, 17, 20, 24 });

	/** The largest number of an ordinary organisation. */
	private static final Map<String, Long> ORDINARY = Map.of("pm_count", 60L, "growth_12m_pct", 90L, "pm_ops_pct", 60L,
			"pm_customer_convos", 8L, "ops_headcount", 20L, "process_hours", 24L);

	/** What a sound organisation with a large function in place tends to say. */
	private static final Map<String, List<String>> SOUND = Map.of("existing_ops", List.of("team", "federated"),
			"final_call", List.of("pm", "head_of_product"), "charter", List.of("written_shared", "written_private"),
			"ownership_disputes", List.of("never", "monthly"), "ownership_grid", List.of("pm", "product_ops", "shared"),
			"reports_to", List.of("head_of_product", "operations"), "ritual_purpose", List.of("all", "most"),
			"company_stage", List.of("high_growth", "mature_scale"), "intent", List.of("grow_team", "nothing_yet"));

	/** What somebody says who thinks of a first hire. */
	private static final Map<String, String> GREENFIELD = Map.of("existing_ops", "none", "intent", "first_hire",
			"company_stage", "high_growth");

	private final SplittableRandom random;

	private final Map<String, Object> answers = new LinkedHashMap<>();

	private final boolean sound;

	private final double missing;

	private RandomAnswers(long seed) {
		this.random = new SplittableRandom(seed);
		this.sound = this.random.nextInt(4) == 0;
		this.missing = new double[] { 0, 0, 0.05, 0.15, 0.3, 0.45, 0.6 }[this.random.nextInt(7)];
	}

	public static Map<String, Object> of(long seed) {
		return new RandomAnswers(seed).make();
	}

	private Map<String, Object> make() {
		for (DomainQuestion question : DomainQuestion.ALL.values()) {
			if (REQUIRED.contains(question.id()) || this.random.nextDouble() >= this.missing) {
				this.answers.put(question.id(), answer(question));
			}
		}
		if (this.random.nextInt(3) > 0) {
			this.answers.keySet().retainAll(DomainReading.visible(this.answers));
		}
		return this.answers;
	}

	private Object answer(DomainQuestion question) {
		return switch (question.kind()) {
			case SINGLE -> option(question);
			case MULTI -> choices(question);
			case NUM -> number(question);
			case SCALE -> this.random.nextInt(5);
			case TEXT -> "Everyone would know the same words \uD83D\uDE80";
			case GRID, SCALE_GRID -> grid(question);
		};
	}

	private String option(DomainQuestion question) {
		if (!this.sound && this.random.nextInt(4) == 0 && GREENFIELD.containsKey(question.id())) {
			return GREENFIELD.get(question.id());
		}
		List<String> options = SOUND.getOrDefault(question.id(), question.options());
		return pick((this.sound && this.random.nextInt(8) > 0) ? options : question.options());
	}

	private List<String> choices(DomainQuestion question) {
		boolean prudent = this.sound && "ops_mandate".equals(question.id());
		if (question.emptyAllowed() && this.random.nextInt(8) == 0) {
			return List.of();
		}
		if (!question.exclusive().isEmpty() && this.random.nextInt(6) == 0) {
			return List.of(question.exclusive());
		}
		List<String> left = new ArrayList<>(question.options().subList(0, prudent ? 7 : question.options().size()));
		left.remove(question.exclusive());
		int most = "pain_top".equals(question.id()) ? 3 : left.size();
		int size = 1 + (this.random.nextBoolean() ? this.random.nextInt(most) : this.random.nextInt(Math.min(3, most)));
		List<String> chosen = new ArrayList<>();
		while (chosen.size() < size) {
			chosen.add(left.remove(this.random.nextInt(left.size())));
		}
		return chosen;
	}

	private Map<String, Object> grid(DomainQuestion question) {
		double skipped = this.random.nextBoolean() ? 0 : this.random.nextDouble();
		int floor = this.sound ? 2 : this.random.nextInt(4);
		Map<String, Object> rows = new LinkedHashMap<>();
		for (String row : question.rows()) {
			if (this.random.nextDouble() >= skipped) {
				rows.put(row,
						question.options().isEmpty() ? Math.min(4, floor + this.random.nextInt(3)) : option(question));
			}
		}
		if (rows.isEmpty()) {
			rows.put(pick(question.rows()), question.options().isEmpty() ? (Object) floor : option(question));
		}
		return rows;
	}

	private Object number(DomainQuestion question) {
		long value = Math.max(question.min(), Math.min(question.max(), wholeNumber(question)));
		if ("process_hours".equals(question.id())) {
			return this.random.nextBoolean() ? (Object) (value / 2.0) : BigDecimal.valueOf(5 * value, 1);
		}
		return (this.random.nextInt(10) == 0) ? new BigDecimal(value + ".0") : (Object) (int) value;
	}

	private long wholeNumber(DomainQuestion question) {
		int kind = this.random.nextInt(20);
		if (kind == 0) {
			return this.random.nextLong(question.min(), question.max() + 1);
		}
		if (question.max() == 5) {
			return this.random.nextInt(6);
		}
		if (this.sound && "pm_count".equals(question.id()) && kind < 12) {
			return 38 + this.random.nextInt(30);
		}
		if (this.sound && "process_hours".equals(question.id())) {
			return this.random.nextInt(18);
		}
		long related = related(question.id());
		if (kind < 6 && related > Long.MIN_VALUE) {
			return related + this.random.nextInt(3) - 1;
		}
		if (kind < 14) {
			long[] edges = EDGES.get(question.id());
			return edges[this.random.nextInt(edges.length)];
		}
		return this.random.nextLong(Math.max(question.min(), -30), ordinary(question.id()) + 1);
	}

	/** The most that an ordinary organisation of this size has. */
	private long ordinary(String question) {
		return switch (question) {
			case "product_teams" -> 2 * managers();
			case "engineers" -> 12 * managers();
			default -> ORDINARY.get(question);
		};
	}

	private long managers() {
		return (this.answers.get("pm_count") instanceof Number count) ? count.longValue() : 0;
	}

	/** A number whose meaning hangs on another answer. */
	private long related(String question) {
		long managers = managers();
		return switch (question) {
			case "product_teams" -> managers * ((this.random.nextInt(4) == 0) ? 3 : 1);
			case "engineers" -> this.random.nextBoolean() ? 100 - managers : 20 * managers;
			case "ops_headcount" -> this.random.nextBoolean() ? managers : managers / 2;
			default -> Long.MIN_VALUE;
		};
	}

	private String pick(List<String> options) {
		return options.get(this.random.nextInt(options.size()));
	}

}
