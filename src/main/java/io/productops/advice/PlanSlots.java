package io.productops.advice;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The named values of a model as steps: each does what the {@link Slot} of its name does.
 */
final class PlanSlots {

	private final Plan plan;

	private final Planner planner;

	PlanSlots(Plan plan, Planner planner) {
		this.plan = plan;
		this.planner = planner;
	}

	PlanStep step(int place) {
		Slot slot = this.plan.model().slot(place);
		if (slot instanceof FactSlots.Single single) {
			return value(place, single.value());
		}
		if (slot instanceof FactSlots.First first) {
			return first(place, first);
		}
		if (slot instanceof RuleSlots.Ladder ladder) {
			return new Ladder(roots(ladder.levels()), this.plan.optional(ladder.unless()));
		}
		if (slot instanceof RuleSlots.Tally tally) {
			return new Tally(tally.outcomes().stream().mapToInt(Integer::intValue).toArray(),
					tally.outcomes()
						.stream()
						.mapToLong((each) -> this.planner.counted(each, tally.counted()))
						.toArray());
		}
		if (slot instanceof RuleSlots.NeedOf need) {
			return new Need(this.plan.optional(need.when()), roots(need.values()),
					need.unless().stream().map(this.plan::optional).toArray(PlanStep[]::new));
		}
		if (slot instanceof StageSlots.Table table) {
			return table(this.planner.texts(place), table);
		}
		if (slot instanceof StageSlots.Second second) {
			return (sheet) -> sheet.second().kept(second.stage());
		}
		return this.plan::systems;
	}

	/** What an expression comes to as the value of a slot. */
	PlanStep value(int place, Term term) {
		return this.plan.root(term, () -> this.planner.textual(this.plan.model().slot(place))
				? this.planner.into(this.planner.texts(place), term) : this.planner.step(term));
	}

	private PlanStep[] roots(List<Term> terms) {
		return terms.stream().map(this.plan::root).toArray(PlanStep[]::new);
	}

	private PlanStep first(int place, FactSlots.First first) {
		int count = first.members().size();
		@Nullable PlanStep[] when = new PlanStep[count];
		PlanStep[] values = new PlanStep[count];
		@Nullable PlanStep[] bases = new PlanStep[count];
		for (int i = 0; i < count; i++) {
			FactSlots.Candidate member = first.members().get(i);
			when[i] = this.plan.optional(member.when());
			values[i] = first.basis() ? this.plan.root(member.value(), () -> this.planner.any(member.value()))
					: value(place, member.value());
			bases[i] = first.basis()
					? new PlanSteps.Constant(1L << this.planner.texts(place).indexOf(String.valueOf(member.basis())))
					: null;
		}
		return new First(when, values, bases);
	}

	private PlanStep table(List<String> results, StageSlots.Table table) {
		return new Table(table.rows().stream().map((row) -> this.plan.optional(row.when())).toArray(PlanStep[]::new),
				table.rows().stream().mapToLong((row) -> 1L << results.indexOf(row.result())).toArray(),
				table.corrections().stream().map((row) -> this.plan.root(row.when())).toArray(PlanStep[]::new),
				table.corrections()
					.stream()
					.mapToLong((row) -> row.from()
						.stream()
						.filter(results::contains)
						.mapToLong((from) -> 1L << results.indexOf(from))
						.sum())
					.toArray(),
				table.corrections().stream().mapToLong((row) -> 1L << results.indexOf(row.result())).toArray());
	}

	private static boolean holds(@Nullable PlanStep condition, Sheet sheet) {
		return condition == null || condition.of(sheet) == PlanStep.YES;
	}

	/** The bit of the level that held, or one of two more: silent, open. */
	private record Ladder(PlanStep[] levels, @Nullable PlanStep unless) implements PlanStep {

		@Override
		public long of(Sheet sheet) {
			long missing = NOTHING;
			int held = 0;
			for (; held < this.levels.length; held++) {
				long value = this.levels[held].of(sheet);
				if (value == YES) {
					break;
				}
				missing = Math.max(missing, value);
			}
			boolean open = held == this.levels.length;
			if (open && missing == NOTHING || this.unless != null && this.unless.of(sheet) == YES) {
				return 1L << this.levels.length;
			}
			return open ? 2L << this.levels.length : 1L << held;
		}

	}

	private record Tally(int[] outcomes, long[] counted) implements PlanStep {

		@Override
		public long of(Sheet sheet) {
			int count = 0;
			for (int i = 0; i < this.outcomes.length; i++) {
				count += ((sheet.kept(this.outcomes[i]) & this.counted[i]) != 0) ? 1 : 0;
			}
			return PlanStep.bits(count);
		}

	}

	private record Need(@Nullable PlanStep when, PlanStep[] values, @Nullable PlanStep[] unless) implements PlanStep {

		@Override
		public long of(Sheet sheet) {
			int need = 0;
			for (int i = 0; i < this.values.length && (i > 0 || holds(this.when, sheet)); i++) {
				long value = this.values[i].of(sheet);
				int rounded = PlanStep.missing(value) ? 0 : Num.rounded(PlanStep.number(value));
				PlanStep dropping = this.unless[i];
				if (rounded > need && (dropping == null || dropping.of(sheet) != YES)) {
					need = Math.min(rounded, RuleSlots.NeedOf.MOST);
				}
			}
			return PlanStep.bits(need);
		}

	}

	/** The first member that can be had. */
	private record First(@Nullable PlanStep[] when, PlanStep[] values, @Nullable PlanStep[] bases) implements PlanStep {

		@Override
		public long of(Sheet sheet) {
			long lacking = NOTHING;
			for (int i = 0; i < this.values.length; i++) {
				PlanStep condition = this.when[i];
				long applies = (condition != null) ? condition.of(sheet) : YES;
				long value = (applies == YES) ? this.values[i].of(sheet) : applies;
				if (applies == YES && !PlanStep.missing(value)) {
					PlanStep basis = this.bases[i];
					return (basis != null) ? basis.of(sheet) : value;
				}
				lacking = Math.max(lacking, value);
			}
			return lacking;
		}

	}

	/** The bit of the result. */
	private record Table(@Nullable PlanStep[] rows, long[] results, PlanStep[] corrections, long[] from,
			long[] corrected) implements PlanStep {

		@Override
		public long of(Sheet sheet) {
			int row = 0;
			while (!holds(this.rows[row], sheet)) {
				row++;
			}
			for (int i = 0; i < this.corrections.length; i++) {
				if ((this.from[i] & this.results[row]) != 0 && this.corrections[i].of(sheet) == YES) {
					return this.corrected[i];
				}
			}
			return this.results[row];
		}

	}

}
