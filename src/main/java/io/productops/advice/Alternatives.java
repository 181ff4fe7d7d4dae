package io.productops.advice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import io.productops.advice.Question.Option;
import io.productops.advice.Question.Range;
import io.productops.advice.Question.Type;
import org.jspecify.annotations.Nullable;

/**
 * Other answers that could be given to one question.
 */
final class Alternatives {

	/** Below this a number is taken to lie on a point where an outcome turns. */
	private static final double CLOSE = 1e-6;

	/** As far as somebody would go: from nothing to all of a percentage. */
	private static final int MOST_STEPS = 100;

	private final Evaluation base;

	private final int place;

	private final Question question;

	Alternatives(Evaluation base, int place) {
		this.base = base;
		this.place = place;
		this.question = base.model().questions().get(place);
	}

	/** The numeric answer nearest to the present one in a direction, or null. */
	@Nullable Num nearest(int direction, Predicate<Evaluation> wanted) {
		Num present = (Num) Objects.requireNonNull(this.base.given(this.place));
		return search(present.value(), direction, wanted, false);
	}

	/**
	 * The same of outcomes for which the model does not tell where they turn: each answer
	 * is tried, up to {@link #MOST_STEPS} away.
	 */
	@Nullable Num nearestByStep(int direction, Predicate<Evaluation> wanted) {
		double present = ((Num) Objects.requireNonNull(this.base.given(this.place))).value();
		double limit = bound(direction > 0);
		for (int i = 1; i <= MOST_STEPS; i++) {
			double at = present + direction * i * step();
			if (direction > 0 ? at > limit : at < limit) {
				return null;
			}
			if (wanted.test(this.base.with(this.place, Num.of(at), false))) {
				return Num.of(at);
			}
		}
		return null;
	}

	private double step() {
		return (this.question.range() != null) ? this.question.range().step().doubleValue() : 1;
	}

	/** The smallest numeric answer of all, or null. */
	@Nullable Num smallest(Predicate<Evaluation> wanted) {
		return search(bound(false), 1, wanted, true);
	}

	private @Nullable Num search(double from, int direction, Predicate<Evaluation> wanted, boolean first) {
		double step = step();
		double limit = bound(direction > 0);
		double at = from;
		boolean counts = first;
		while (true) {
			Evaluation tried = this.base.with(this.place, Num.of(at), true);
			if (wanted.test(tried) && counts) {
				return Num.of(at);
			}
			counts = true;
			// between here and the next turning point nothing can come out differently
			double turn = (direction > 0) ? tried.probed().high() : tried.probed().low();
			if (Double.isInfinite(turn)) {
				return null;
			}
			double next = (direction > 0) ? Math.ceil((turn - CLOSE) / step) * step
					: Math.floor((turn + CLOSE) / step) * step;
			at = (direction > 0) ? Math.max(next, at + step) : Math.min(next, at - step);
			if (direction > 0 ? at > limit : at < limit) {
				return null;
			}
		}
	}

	private double bound(boolean upper) {
		Range range = this.question.range();
		if (range == null) {
			return upper ? this.question.options().size() - 1 : 0;
		}
		BigDecimal bound = upper ? range.max() : range.min();
		return bound.doubleValue();
	}

	boolean numeric() {
		return this.question.type() == Type.NUMBER || this.question.type() == Type.SCALE;
	}

	boolean inner() {
		return numeric() || this.question.type() == Type.GRID || this.question.type() == Type.SCALE_GRID;
	}

	/** The other options of a single choice; all of them where there is no answer. */
	List<Object> otherOptions() {
		Object present = this.base.given(this.place);
		return this.question.options()
			.stream()
			.map((option) -> (Object) option.id())
			.filter((option) -> !option.equals(present))
			.toList();
	}

	/** Each option of a multiple choice alone. */
	List<Object> aloneOptions() {
		return this.question.options().stream().map((option) -> (Object) List.of(option.id())).toList();
	}

	/** Each answer that adds one option of a multiple choice or takes one away. */
	List<Object> toggled() {
		List<Object> answers = new ArrayList<>();
		for (Option option : this.question.options()) {
			List<String> toggled = toggled(option);
			if (!toggled.isEmpty()
					&& (this.question.maxChoices() == null || toggled.size() <= this.question.maxChoices())) {
				answers.add(toggled);
			}
		}
		return answers;
	}

	/** An option that stands alone replaces the others, and they replace it. */
	private List<String> toggled(Option option) {
		List<String> chosen = new ArrayList<>();
		((List<?>) Objects.requireNonNull(this.base.given(this.place))).forEach((id) -> chosen.add((String) id));
		if (!chosen.remove(option.id())) {
			chosen.removeIf((id) -> option.exclusive() || this.question.option(id).orElseThrow().exclusive());
			chosen.add(option.id());
		}
		return this.question.inOrder(chosen);
	}

}
