package io.productops.advice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The named values of a model as steps.
 */
final class PlanSlots {

	/** A method of more than 8,000 bytes is never compiled. */
	private static final int MOST_STEPS = 500;

	private final Plan plan;

	private final Planner planner;

	private final @Nullable PlanStep[] steps;

	PlanSlots(Plan plan) {
		this.plan = plan;
		this.planner = new Planner(plan.model(), plan.layout(), this::sure);
		this.steps = new PlanStep[plan.model().slotCount()];
	}

	Planner planner() {
		return this.planner;
	}

	/** What a slot comes to; those that it is made of are planned before it. */
	PlanStep step(int place) {
		PlanStep step = this.steps[place];
		if (step == null) {
			step = make(place);
			this.steps[place] = step;
		}
		return step;
	}

	/**
	 * A step with the slots that it rests on worked out in the same piece of code, where
	 * that does not make it too large: nothing need be looked up and kept then.
	 */
	PlanStep expanded(PlanStep step) {
		Map<PlanStep, PlanStep> done = new HashMap<>();
		PlanStep expanded = expanded(step, done);
		return (done.size() <= MOST_STEPS) ? expanded : step;
	}

	private PlanStep expanded(PlanStep step, Map<PlanStep, PlanStep> done) {
		PlanStep known = done.get(step);
		if (known == null) {
			known = step.operation().equals(PlanStep.SLOT) ? expanded(step((int) step.operands().get(0)), done)
					: new PlanStep(step.operation(),
							step.operands()
								.stream()
								.map((operand) -> (operand instanceof PlanStep part) ? expanded(part, done) : operand)
								.toList(),
							step.sure());
			done.put(step, known);
		}
		return known;
	}

	/** What replaces a slot in the second reading. */
	PlanStep replacement(int place) {
		return value(place, Objects.requireNonNull(this.plan.model().secondReading().get(place)));
	}

	/** The second reading takes for granted what others have to look at. */
	private boolean sure(int place) {
		return !this.plan.model().secondReading().containsKey(place) && step(place).sure();
	}

	private PlanStep make(int place) {
		Slot slot = this.plan.model().slot(place);
		if (slot instanceof FactSlots.Single single) {
			return value(place, single.value());
		}
		if (slot instanceof FactSlots.First first) {
			return first(place, first);
		}
		if (slot instanceof RuleSlots.Ladder ladder) {
			return ladder(ladder);
		}
		if (slot instanceof RuleSlots.Tally tally) {
			PlanStep count = PlanStep.constant(0);
			for (int outcome : tally.outcomes()) {
				count = PlanStep.of("tally", count, this.planner.slot(outcome),
						this.planner.counted(outcome, tally.counted()));
			}
			return PlanStep.of("tallied", count);
		}
		if (slot instanceof RuleSlots.NeedOf needOf) {
			PlanStep need = PlanStep.constant(0);
			for (int i = 0; i < needOf.values().size(); i++) {
				Term dropped = needOf.unless().get(i);
				need = PlanStep.of("need", need, this.plan.root(needOf.values().get(i)),
						(dropped != null) ? this.plan.root(dropped) : PlanMath.NO);
			}
			return PlanStep.of("needed", need, this.plan.optional(needOf.when()));
		}
		if (slot instanceof StageSlots.Table table) {
			return table(this.planner.texts(place), table);
		}
		return (slot instanceof StageSlots.Second second) ? PlanStep.of("second", second.stage())
				: PlanStep.of("systems");
	}

	/** What an expression comes to as the value of a slot. */
	private PlanStep value(int place, Term term) {
		return this.plan.root(term, () -> this.planner.textual(this.plan.model().slot(place))
				? this.planner.into(this.planner.texts(place), term) : this.planner.step(term));
	}

	private PlanStep first(int place, FactSlots.First first) {
		PlanStep found = PlanStep.constant(PlanMath.NOTHING);
		for (FactSlots.Candidate member : first.members()) {
			PlanStep value = first.basis() ? this.plan.root(member.value(), () -> this.planner.any(member.value()))
					: value(place, member.value());
			found = PlanStep.of("member", found, this.plan.optional(member.when()), value, first.basis()
					? (Object) (1L << this.planner.texts(place).indexOf(String.valueOf(member.basis()))) : value);
		}
		return found;
	}

	private PlanStep ladder(RuleSlots.Ladder ladder) {
		int levels = ladder.levels().size();
		PlanStep level = PlanStep.constant(PlanMath.NOTHING);
		for (int i = 0; i < levels; i++) {
			level = PlanStep.of("level", level, this.plan.root(ladder.levels().get(i)), 1L << i);
		}
		return PlanStep.of("outcome", level, (ladder.unless() != null) ? this.plan.root(ladder.unless()) : PlanMath.NO,
				1L << levels, 2L << levels);
	}

	private PlanStep table(List<String> results, StageSlots.Table table) {
		PlanStep result = PlanStep.constant(0);
		for (StageSlots.Row row : table.rows()) {
			result = PlanStep.of("tableRow", result, this.plan.optional(row.when()),
					1L << results.indexOf(row.result()));
		}
		for (StageSlots.Correction correction : table.corrections()) {
			long from = correction.from()
				.stream()
				.filter(results::contains)
				.mapToLong((text) -> 1L << results.indexOf(text))
				.sum();
			result = PlanStep.of("corrected", result, this.plan.root(correction.when()), from,
					1L << results.indexOf(correction.result()));
		}
		return PlanStep.of("result", result);
	}

}
