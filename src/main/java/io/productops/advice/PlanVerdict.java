package io.productops.advice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reads the verdict from a {@link Sheet}: the stage, the flags, the scores and the
 * systems.
 */
final class PlanVerdict {

	private final List<String> stages;

	private final int stage;

	private final List<Flag> flags = new ArrayList<>();

	private final List<Scored> scores = new ArrayList<>();

	private final int minimum;

	private final List<Area> areas = new ArrayList<>();

	private final PlaybookDocument.AreaModel model;

	private final int pains;

	/** By the bit of the stage, how many systems at most. */
	private final int[] limits;

	/** A rule, where its outcome is kept, and the severities of its levels. */
	private record Flag(String id, int outcome, List<String> severities) {
	}

	/** A principle: its components, and the bits of outcomes that cap its score. */
	private record Scored(String id, int[] values, int cap, int[] outcomes, long[] capping) {
	}

	/** An area: the bits of its pains, and those of outcomes that keep it back. */
	private record Area(String id, int need, int maturity, long pains, int[] outcomes, long[] suppressing) {
	}

	PlanVerdict(Plan plan, Planner planner, PlaybookDocument document) {
		Rules rules = plan.model().rules;
		AreaRanking.Ranker ranker = (AreaRanking.Ranker) plan.model().slot(rules.ranking());
		this.stage = rules.corrected();
		this.stages = planner.texts(this.stage);
		this.limits = this.stages.stream()
			.mapToInt((stage) -> AdviceEngine.level(document, stage).systemLimit())
			.toArray();
		this.minimum = document.scoring().minimum();
		this.model = ranker.model();
		this.pains = plan.layout().field(ranker.painQuestion());
		for (Rules.Of<PlaybookDocument.Rule> rule : rules.flags()) {
			this.flags.add(new Flag(rule.rule().id(), rule.slot(),
					rule.rule().levels().stream().map((level) -> level.severity().id()).toList()));
		}
		rules.principles().forEach((scored) -> this.scores.add(scored(plan, planner, rules, scored)));
		List<String> options = plan.model()
			.questions()
			.get(ranker.painQuestion())
			.options()
			.stream()
			.map(Question.Option::id)
			.toList();
		for (int i = 0; i < ranker.areas().size(); i++) {
			this.areas.add(area(plan, planner, ranker, i, options));
		}
	}

	private static Scored scored(Plan plan, Planner planner, Rules rules, Rules.Scored scored) {
		List<Rules.Of<PlaybookDocument.Rule>> capping = rules.flags()
			.stream()
			.filter((rule) -> scored.principle().cappedBy().contains(rule.rule().mistake()))
			.toList();
		return new Scored(scored.principle().id(),
				scored.components()
					.stream()
					.mapToInt((part) -> plan.add(PlanStep.of("member", PlanMath.NOTHING, plan.optional(part.when()),
							plan.root(part.value()), plan.root(part.value()))))
					.toArray(),
				scored.principle().cap(), capping.stream().mapToInt(Rules.Of::slot).toArray(),
				capping.stream().mapToLong((rule) -> planner.counted(rule.slot(), RuleOutcome::critical)).toArray());
	}

	private static Area area(Plan plan, Planner planner, AreaRanking.Ranker ranker, int place, List<String> options) {
		Rules.Ranked ranked = ranker.areas().get(place);
		PlaybookDocument.Suppression suppression = ranked.area().suppressedBy();
		List<Integer> outcomes = (suppression != null) ? ranker.suppressors().get(place) : List.of();
		return new Area(ranked.area().id(), ranked.need(), plan.add(plan.root(ranked.maturity())),
				ranked.area()
					.pains()
					.stream()
					.filter(options::contains)
					.mapToLong((pain) -> 1L << options.indexOf(pain))
					.reduce(0, (one, other) -> one | other),
				outcomes.stream().mapToInt(Integer::intValue).toArray(),
				outcomes.stream()
					.mapToLong((slot) -> planner.counted(slot,
							(outcome) -> suppression != null && outcome.severity() != null
									&& suppression.severities().contains(outcome.severity())))
					.toArray());
	}

	Verdict of(Sheet sheet) {
		Map<String, String> fired = new LinkedHashMap<>();
		for (Flag flag : this.flags) {
			int level = Long.numberOfTrailingZeros(sheet.value(flag.outcome()));
			if (level < flag.severities().size()) {
				fired.put(flag.id(), flag.severities().get(level));
			}
		}
		Map<String, @Nullable Integer> numbers = new LinkedHashMap<>();
		this.scores.forEach((scored) -> numbers.put(scored.id(), score(scored, sheet)));
		List<String> systems = new ArrayList<>();
		for (long area : ranked(sheet)) {
			systems.add(this.areas.get((int) area).id());
		}
		return new Verdict(this.stages.get(Long.numberOfTrailingZeros(sheet.value(this.stage))), fired, numbers,
				systems);
	}

	private @Nullable Integer score(Scored scored, Sheet sheet) {
		double sum = 0;
		int count = 0;
		for (int i = 0; i < scored.values().length; i++) {
			double value = component(scored, i, sheet);
			if (value >= 0) {
				sum += value;
				count++;
			}
		}
		if (count < this.minimum) {
			return null;
		}
		int score = Num.mean(sum, count, () -> exactSum(scored, sheet));
		return any(scored.outcomes(), scored.capping(), sheet) ? Math.min(score, scored.cap()) : score;
	}

	/** The value of a component, 0 to 100; -1 where it has none. */
	private static double component(Scored scored, int place, Sheet sheet) {
		long value = sheet.value(scored.values()[place]);
		return PlanMath.missing(value) ? -1 : Math.max(0, Math.min(Scores.MOST, PlanMath.number(value)));
	}

	private static BigDecimal exactSum(Scored scored, Sheet sheet) {
		BigDecimal sum = BigDecimal.ZERO;
		for (int i = 0; i < scored.values().length; i++) {
			double value = component(scored, i, sheet);
			sum = (value >= 0) ? sum.add(new BigDecimal(value)) : sum;
		}
		return sum;
	}

	private static boolean any(int[] outcomes, long[] counted, Sheet sheet) {
		for (int i = 0; i < outcomes.length; i++) {
			if ((sheet.value(outcomes[i]) & counted[i]) != 0) {
				return true;
			}
		}
		return false;
	}

	/** The places of the recommended areas, the most urgent first. */
	long[] ranked(Sheet sheet) {
		long[] keys = new long[this.areas.size()];
		int needed = 0;
		for (int i = 0; i < keys.length; i++) {
			Area area = this.areas.get(i);
			int need = (int) PlanMath.number(sheet.value(area.need()));
			long rated = sheet.value(area.maturity());
			int maturity = PlanMath.missing(rated) ? this.model.missingMaturity() : Num.rounded(PlanMath.number(rated));
			int pain = pain(area, sheet);
			int priority = this.model.priority(need, maturity, pain < Long.SIZE);
			if (this.model.needed(need, maturity, priority) && !any(area.outcomes(), area.suppressing(), sheet)) {
				// one number that sorts as priority, earliest pain, place
				keys[needed++] = ((long) -priority << Integer.SIZE) | ((long) pain << Byte.SIZE) | i;
			}
		}
		Arrays.sort(keys, 0, needed);
		int limit = this.limits[Long.numberOfTrailingZeros(sheet.value(this.stage))];
		long[] places = Arrays.copyOf(keys, Math.min(limit, needed));
		for (int i = 0; i < places.length; i++) {
			places[i] &= (1 << Byte.SIZE) - 1;
		}
		return places;
	}

	/** How early one of the area's pains is named; {@code Long.SIZE} when none is. */
	private int pain(Area area, Sheet sheet) {
		long chosen = sheet.fields[this.pains];
		int earliest = Long.SIZE;
		for (long left = PlanMath.missing(chosen) ? 0 : chosen & area.pains(); left != 0; left &= left - 1) {
			earliest = Math.min(earliest, sheet.place(Long.numberOfTrailingZeros(left)));
		}
		return earliest;
	}

}
