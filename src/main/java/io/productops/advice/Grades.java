package io.productops.advice;

import java.util.ArrayList;
import java.util.List;

import io.productops.advice.Question.Option;
import io.productops.advice.WorseCheck.Change;
import org.jspecify.annotations.Nullable;

/**
 * The severities that a rule gives to the options of a single choice. A rule that gives
 * several takes the options for a scale, and their order is that of the list.
 */
final class Grades {

	/** None and two severities make a scale. */
	private static final int THREE = 3;

	private final List<Evaluation> sets = new ArrayList<>();

	private final List<Double> sizes = new ArrayList<>();

	Grades(Evaluation base, int place, Burden burden) {
		for (Option option : base.model().questions().get(place).options()) {
			Evaluation set = base.with(place, option.id(), false);
			this.sets.add(set);
			this.sizes.add(burden.size(set));
		}
	}

	/** A step along the list that makes it worse though the list goes the other way. */
	@Nullable Change against(int place) {
		if (!this.sizes.contains(0.0) || this.sizes.stream().distinct().count() < THREE) {
			return null;
		}
		Change up = null;
		Change down = null;
		for (int i = 1; i < this.sizes.size(); i++) {
			double grown = this.sizes.get(i) - this.sizes.get(i - 1);
			if (grown > 0) {
				up = new Change(place, this.sets.get(i - 1), this.sets.get(i));
			}
			if (grown < 0) {
				down = new Change(place, this.sets.get(i), this.sets.get(i - 1));
			}
		}
		return (up == null || down == null) ? null : down;
	}

}
