package io.productops.advice;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import io.productops.advice.Outlook.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether something can happen with any answers: it divides all answers into
 * parts until in one of them it happens for sure, or in none it can.
 */
final class Search {

	/** The most parts while sums of many answers are taken for granted. */
	private static final int MOST_ASSUMED = 4_000;

	/** The most parts of all searches; after that they get fewer. */
	private static final int MOST_IN_ALL = 400_000;

	private static final int FEW = 2_000;

	private int spent;

	private final Region all;

	/** The same, but counters, needs and the stage come to whatever they can. */
	private Region assuming;

	private final BooleanSupplier cancelled;

	Search(Model model, BooleanSupplier cancelled) {
		this.all = Region.all(model);
		this.assuming = this.all.assuming((slot) -> sums(model, slot));
		this.cancelled = cancelled;
	}

	/** Whether a named value rests on so much that it is better taken for granted. */
	private static boolean sums(Model model, int slot) {
		Slot value = model.slot(slot);
		return slot == model.rules.corrected() || value instanceof StageSlots.Second || value instanceof RuleSlots.Tally
				|| value instanceof RuleSlots.NeedOf;
	}

	/**
	 * What came of a search.
	 *
	 * @param found answers with which it happens, or null
	 * @param complete whether all answers were covered; with none found, it cannot happen
	 */
	record Result(@Nullable Region found, boolean complete) {

		boolean impossible() {
			return this.found == null && this.complete;
		}

	}

	/** Looks for answers with which a condition holds. */
	Result find(Condition condition) {
		return find(condition, PlaybookLinter.MOST_PARTS);
	}

	/** Whether a few parts are enough to see that a condition never holds. */
	boolean excludes(Condition condition) {
		return find(condition, FEW).impossible();
	}

	private Result find(Condition condition, int most) {
		return find((all) -> all, (region) -> condition.outlook().apply(new Forecast(region)),
				(region) -> condition.holds().test(region.pick()), most);
	}

	/**
	 * Looks for answers in a part of all: first for a reason why there can be none,
	 * without looking into sums of many answers.
	 * @param part makes it of all answers
	 * @param wanted what is looked for
	 * @param picked whether it is found with the answers that a region is pictured by
	 * @param most how many parts are looked at
	 */
	Result find(UnaryOperator<Region> part, Function<Region, Truth> wanted, Predicate<Region> picked, int most) {
		Result rough = divide(part.apply(this.assuming), wanted, (region) -> false, Math.min(most, MOST_ASSUMED));
		return rough.impossible() ? rough : divide(part.apply(this.all), wanted, picked, most);
	}

	private Result divide(Region start, Function<Region, Truth> wanted, Predicate<Region> picked, int most) {
		Deque<Region> waiting = new ArrayDeque<>();
		waiting.push(start);
		boolean complete = true;
		int limit = (this.spent > MOST_IN_ALL) ? Math.min(most, FEW) : most;
		for (int looked = 0; !waiting.isEmpty(); looked++) {
			this.spent++;
			if (looked == limit) {
				return new Result(null, false);
			}
			stopIf(this.cancelled);
			Region region = waiting.pop();
			Truth truth = wanted.apply(region);
			if (truth.sure()) {
				return new Result(region, true);
			}
			if (truth.yes() && !divide(region, truth.cut(), waiting)) {
				if (picked.test(region)) {
					return new Result(region, true);
				}
				complete = false;
			}
		}
		return new Result(null, complete);
	}

	/** Whether there was a way to divide it. */
	private static boolean divide(Region region, @Nullable Cut cut, Deque<Region> waiting) {
		if (cut == null) {
			return false;
		}
		Region first = region.half(cut, true);
		Region second = region.half(cut, false);
		if (first == region || second == region) {
			return false;
		}
		if (second != null) {
			waiting.push(second);
		}
		if (first != null) {
			waiting.push(first);
		}
		return true;
	}

	/** Takes into account that a stage is never reached. */
	void exclude(String stage) {
		int slot = this.all.model().rules.corrected();
		Words stages = (Words) Objects.requireNonNull(this.assuming.assumed(slot));
		Set<String> left = new LinkedHashSet<>(stages.texts());
		left.remove(stage);
		this.assuming = this.assuming.assume(slot, Words.of(left, null).assumed(slot));
	}

	Region all() {
		return this.all;
	}

	static void stopIf(BooleanSupplier cancelled) {
		if (cancelled.getAsBoolean()) {
			throw new CancellationException("Linting was cancelled");
		}
	}

}
