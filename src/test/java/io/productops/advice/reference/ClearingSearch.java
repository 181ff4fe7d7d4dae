package io.productops.advice.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the smallest changes of answers that clear a flag by trying them all.
 * <p>
 * A change is of an answer that was given, to a question that the organisation can act
 * on. An option counts as changed when it is chosen before and not after, or the other
 * way round.
 */
final class ClearingSearch {

	/** What an organisation cannot change by deciding to. */
	private static final Set<String> GIVEN = Set.of("pm_count", "product_teams", "engineers", "growth_12m_pct",
			"company_stage", "ops_shape", "struggle_point", "pain_top", "standard_difference");

	/** The rule that no single answer may clear, with the questions that it speaks of. */
	private static final Map<String, List<String>> SPOKEN_OF = Map.of("M1-R2",
			List.of("existing_ops", "ops_mandate", "ownership_grid"));

	private static final int MOST = 5;

	private final Given given;

	private final String rule;

	/** Each alternative as "question > value", joined with " + " where there are two. */
	private final List<String> found = new ArrayList<>();

	private ClearingSearch(Given given, String rule) {
		this.given = given;
		this.rule = rule;
	}

	/** At most five alternatives, in order. */
	static List<String> of(Given given, String rule) {
		return new ClearingSearch(given, rule).search();
	}

	private List<String> search() {
		List<DomainQuestion> questions = DomainQuestion.ALL.values()
			.stream()
			.filter((question) -> this.given.has(question.id()) && !GIVEN.contains(question.id()))
			.toList();
		for (DomainQuestion question : questions) {
			fewest(beside(question), (value) -> this.given.trying(question.id(), value, this::clears))
				.forEach((value) -> this.found.add(show(question, value)));
		}
		if (this.found.isEmpty()) {
			List<String> spokenOf = Objects.requireNonNull(SPOKEN_OF.get(this.rule),
					() -> "no single answer clears " + this.rule);
			List<DomainQuestion> some = questions.stream()
				.filter((question) -> spokenOf.contains(question.id()))
				.toList();
			for (int i = 0; i < some.size(); i++) {
				for (int j = i + 1; j < some.size(); j++) {
					pairs(some.get(i), some.get(j));
				}
			}
		}
		return List.copyOf(this.found.subList(0, Math.min(MOST, this.found.size())));
	}

	/** Of a grid only the rows that the rule speaks of; it has millions of answers. */
	private AnswersBeside beside(DomainQuestion question) {
		boolean ownership = question.kind() == DomainQuestion.Kind.GRID;
		return new AnswersBeside(question, this.given.get(question.id()), ownership ? switch (this.rule) {
			case "M1-R2" -> List.of("prioritisation");
			case "M5-R2" -> question.rows();
			default -> List.of();
		} : question.rows());
	}

	/** The answers with as few changes as any that do it. */
	private static List<Object> fewest(AnswersBeside answers, Predicate<Object> wanted) {
		List<Object> found = List.of();
		for (int size = 1; size <= answers.most() && found.isEmpty(); size++) {
			found = answers.changedBy(size).filter(wanted).limit(answers.nearestOnly() ? 1 : MOST).toList();
		}
		return found;
	}

	/** The pairs of answers with the fewest changes in both together. */
	private void pairs(DomainQuestion one, DomainQuestion other) {
		AnswersBeside first = beside(one);
		AnswersBeside second = beside(other);
		int before = this.found.size();
		for (int total = 2; total <= first.most() + second.most() && this.found.size() == before; total++) {
			for (int size = 1; size < total; size++) {
				int rest = total - size;
				first.changedBy(size)
					.forEach((value) -> second.changedBy(rest)
						.filter((last) -> this.given.trying(one.id(), value,
								(half) -> half.trying(other.id(), last, this::clears)))
						.forEach((last) -> this.found.add(show(one, value) + " + " + show(other, last))));
			}
		}
	}

	private boolean clears(Given changed) {
		return !switch (this.rule) {
			case "M2-R2", "M2-R4", "M2-R5" -> new Verdict(changed).rule(this.rule).fires();
			default -> new Mistakes(new Facts(changed)).of(this.rule).fires();
		};
	}

	/** Of a grid only the rows that change. */
	private String show(DomainQuestion question, Object value) {
		Object shown = value;
		if (value instanceof Map<?, ?> rows) {
			Map<?, ?> before = (Map<?, ?>) Objects.requireNonNull(this.given.get(question.id()));
			Map<Object, Object> changed = new LinkedHashMap<>();
			rows.forEach((row, cell) -> {
				if (!cell.equals(before.get(row))) {
					changed.put(row, cell);
				}
			});
			shown = changed;
		}
		return question.id() + " > " + FlipSearch.show(question, shown);
	}

}
