package io.productops.advice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.productops.advice.Outlook.Outcome;
import io.productops.advice.Outlook.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Whether a term can come to something else in one of two regions that differ in the
 * answers to one question.
 */
final class Influence {

	private final Forecast one;

	private final Forecast other;

	private final int question;

	private final Map<Integer, Way> slots = new HashMap<>();

	Influence(Forecast one, Forecast other, int question) {
		this.one = one;
		this.other = other;
		this.question = question;
	}

	/**
	 * How the answer gets through to a term.
	 *
	 * @param open whether it can
	 * @param cut where to divide the region to learn more; null where nothing stands
	 * between
	 */
	record Way(boolean open, @Nullable Cut cut) {

		private static final Way NONE = new Way(false, null);

		private static final Way FREE = new Way(true, null);

		/** This way or another one; a free one decides. */
		private Way or(Way way) {
			return (!this.open || way.open && way.cut == null) ? way : this;
		}

		/** The same way behind something that can bar it. */
		private Way behind(Truth bar) {
			return (!this.open || this.cut != null || bar.settled()) ? this : new Way(true, bar.cut());
		}

	}

	Way of(Term term) {
		if (!this.one.region().weights().reads(term, this.question) || same(this.one.of(term), this.other.of(term))) {
			return Way.NONE;
		}
		if (term instanceof Term.Junction junction) {
			return side(junction, junction.left(), junction.right())
				.or(side(junction, junction.right(), junction.left()));
		}
		if (term instanceof Term.Conditional conditional) {
			Truth condition = this.one.truth(conditional.condition());
			Way then = condition.yes() ? of(conditional.then()).behind(condition) : Way.NONE;
			Way otherwise = condition.no() ? of(conditional.otherwise()).behind(condition) : Way.NONE;
			return of(conditional.condition()).or(then).or(otherwise);
		}
		if (term instanceof Term.Not not) {
			return of(not.operand());
		}
		if (term instanceof Term.Pair pair) {
			return of(pair.left()).or(of(pair.right()));
		}
		if (term instanceof Term.In in) {
			return of(in.element()).or(of(in.list()));
		}
		return (term instanceof Term.Named named) ? slot(named.slot())
				: (term instanceof Term.RuleTest test) ? slot(test.slot()) : Way.FREE;
	}

	/** Through one side of a junction, where the other does not settle it. */
	private Way side(Term.Junction junction, Term side, Term beside) {
		Truth here = this.one.truth(beside);
		Truth there = this.other.truth(beside);
		boolean barred = junction.and() ? !here.yes() && !here.missing() && !there.yes() && !there.missing()
				: here.sure() && there.sure();
		return barred ? Way.NONE : of(side).behind(here);
	}

	private Way slot(int slot) {
		Way known = this.slots.get(slot);
		if (known == null) {
			known = slot(this.one.model().slot(slot));
			this.slots.put(slot, known);
		}
		return known;
	}

	private Way slot(Slot slot) {
		if (slot instanceof FactSlots.Single single) {
			return of(single.value());
		}
		if (slot instanceof RuleSlots.Ladder ladder) {
			return ladder(ladder);
		}
		if (slot instanceof StageSlots.Table table) {
			return table(table);
		}
		return Way.FREE;
	}

	private Way ladder(RuleSlots.Ladder ladder) {
		Term unless = ladder.unless();
		if (unless == null) {
			return first(ladder.levels());
		}
		if (this.one.truth(unless).sure() && this.other.truth(unless).sure()) {
			return Way.NONE;
		}
		return first(ladder.levels()).behind(this.one.holds(unless).not()).or(of(unless));
	}

	private Way table(StageSlots.Table table) {
		Way way = Way.NONE;
		Truth before = Truth.YES;
		for (StageSlots.Row row : table.rows()) {
			way = (row.when() != null) ? way.or(of(row.when()).behind(before)) : way;
			before = before.and(this.one.holds(row.when()).not());
			if (!before.yes()) {
				break;
			}
		}
		for (StageSlots.Correction correction : table.corrections()) {
			way = way.or(of(correction.when()));
		}
		return way;
	}

	/** Through one of some conditions of which the first that holds decides. */
	private Way first(List<Term> levels) {
		Way way = Way.NONE;
		Truth before = Truth.YES;
		for (Term level : levels) {
			way = way.or(of(level).behind(before));
			before = before.and(this.one.holds(level).not());
			if (!before.yes()) {
				break;
			}
		}
		return way;
	}

	private static boolean same(Outlook here, Outlook there) {
		if (here instanceof Truth a && there instanceof Truth b) {
			return a.settled() && b.settled() && a.yes() == b.yes() && a.no() == b.no();
		}
		if (here instanceof Outcome a && there instanceof Outcome b) {
			return a.settled() && b.settled() && a.levels() == b.levels() && a.open() == b.open();
		}
		return false;
	}

}
