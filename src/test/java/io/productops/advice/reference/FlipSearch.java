package io.productops.advice.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;

/**
 * Finds the single answers that change the stage by trying them.
 */
final class FlipSearch {

	private final Map<String, Object> answers;

	private final String stage;

	private final boolean thorough;

	/** Question, then the flips as "from > to : stage". */
	final Map<String, List<String>> flips = new LinkedHashMap<>();

	/**
	 * Searches.
	 * @param thorough whether every number is tried, or only those beside a number that
	 * the domain mentions
	 */
	FlipSearch(Given given, String stage, List<String> visible, boolean thorough) {
		this.answers = new HashMap<>(given.answers());
		this.stage = stage;
		this.thorough = thorough;
		for (String id : visible) {
			DomainQuestion question = DomainQuestion.ALL.get(id);
			Object from = given.get(id);
			switch (question.kind()) {
				case SINGLE -> question.options().forEach((option) -> attempt(question, from, option));
				case MULTI -> choices(question, (List<?>) from);
				case NUM, SCALE -> numbers(question, (Long) from);
				default -> {
				}
			}
		}
	}

	private boolean attempt(DomainQuestion question, @Nullable Object from, Object to) {
		String next = stageWith(question.id(), from, to);
		if (next.equals(this.stage)) {
			return false;
		}
		this.flips.computeIfAbsent(question.id(), (id) -> new ArrayList<>())
			.add(show(question, from) + " > " + show(question, to) + " : " + next);
		return true;
	}

	private String stageWith(String id, @Nullable Object from, Object to) {
		this.answers.put(id, to);
		String next = StageTable.stage(new Given(this.answers));
		if (from != null) {
			this.answers.put(id, from);
		}
		else {
			this.answers.remove(id);
		}
		return next;
	}

	static String show(DomainQuestion question, @Nullable Object value) {
		if (value instanceof Long number && "process_hours".equals(question.id())) {
			return BigDecimal.valueOf(number * 5, 1).stripTrailingZeros().toPlainString();
		}
		return String.valueOf(value);
	}

	private void choices(DomainQuestion question, @Nullable List<?> from) {
		for (String option : question.options()) {
			List<Object> to = new ArrayList<>((from != null) ? from : List.of());
			if (to.contains(option)) {
				to.remove(option);
				if (!to.isEmpty()) {
					attempt(question, from, to);
				}
				continue;
			}
			if (option.equals(question.exclusive()) || to.contains(question.exclusive())) {
				to.clear();
			}
			if ("pain_top".equals(question.id()) && to.size() == 3) {
				continue;
			}
			to.add(option);
			if (!"pain_top".equals(question.id())) {
				to.sort((a, b) -> question.options().indexOf(a) - question.options().indexOf(b));
			}
			attempt(question, from, to);
		}
	}

	private void numbers(DomainQuestion question, @Nullable Long from) {
		if (from == null) {
			candidates(question, question.min(), question.max()).anyMatch((value) -> attempt(question, null, value));
			return;
		}
		long[] below = candidates(question, question.min(), from - 1).toArray();
		for (int i = below.length - 1; i >= 0; i--) {
			if (attempt(question, from, below[i])) {
				break;
			}
		}
		candidates(question, from + 1, question.max()).anyMatch((value) -> attempt(question, from, value));
	}

	private LongStream candidates(DomainQuestion question, long min, long max) {
		if (this.thorough || question.max() - question.min() <= 5) {
			return LongStream.rangeClosed(min, max);
		}
		NavigableSet<Long> marks = new TreeSet<>();
		for (long mark : marks(question.id())) {
			for (long value = mark - 1; value <= mark + 1; value++) {
				marks.add(value);
			}
		}
		marks.add(question.min());
		marks.add(question.max());
		return marks.stream().filter((value) -> value >= min && value <= max).mapToLong(Long::longValue);
	}

	/** The numbers beside which the domain treats a question differently. */
	private long[] marks(String question) {
		long pms = (Long) this.answers.get("pm_count");
		long teams = (Long) this.answers.get("product_teams");
		long engineers = (Long) this.answers.get("engineers");
		long heads = (this.answers.get("ops_headcount") instanceof Long count) ? count : 1;
		return switch (question) {
			case "pm_count" ->
				new long[] { 0, 3, 4, 7, 12, 25, 40, 100 - engineers, teams / 3, engineers / 20, heads, 2 * heads };
			case "product_teams" -> new long[] { 2, 6, 8, 12, 40, 3 * pms };
			case "engineers" -> new long[] { 40, 50, 100 - pms, 20 * pms };
			case "growth_12m_pct" -> new long[] { -20, 0, 25, 50 };
			case "pm_ops_pct" -> new long[] { 20, 30 };
			case "pm_customer_convos" -> new long[] { 4 };
			case "ops_headcount" -> new long[] { 1, 2, pms / 2, pms };
			case "process_hours" -> new long[] { 2 * 5, 2 * 8 };
			default -> throw new IllegalArgumentException(question);
		};
	}

}
