package io.productops.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.productops.advice.Question.Option;
import io.productops.advice.Question.Type;

/**
 * Other answers to one question, each of them one step away or at a place where an
 * outcome turns.
 */
final class Neighbours {

	/** How many places where something turns are looked at on either side of a number. */
	private static final int TURNS = 2;

	private final Decided decided;

	Neighbours(Decided decided) {
		this.decided = decided;
	}

	/** Answers other than the one that is given, in a fixed order. */
	List<Object> of(Evaluation base, int place) {
		Question question = base.model().questions().get(place);
		Alternatives alternatives = new Alternatives(base, place);
		return switch (question.type()) {
			case SINGLE -> alternatives.otherOptions();
			case MULTI -> alternatives.toggled();
			case NUMBER, SCALE -> numbers(base, place, (NumberDomain) Domain.of(question));
			case GRID, SCALE_GRID -> cells(question, (Map<?, ?>) Objects.requireNonNull(base.given(place)));
			case TEXT -> List.of();
		};
	}

	private List<Object> numbers(Evaluation base, int place, NumberDomain range) {
		double present = ((Num) Objects.requireNonNull(base.given(place))).value();
		long at = Math.round(present / range.size());
		Set<Long> steps = new LinkedHashSet<>();
		long down = at;
		long up = at;
		for (int turns = 0; turns < TURNS; turns++) {
			down = turn(base, place, range, down, false);
			up = turn(base, place, range, up, true);
			steps.add(down);
			steps.add(up);
		}
		steps.add(range.low());
		steps.add(range.high());
		List<Object> numbers = new ArrayList<>();
		for (long step : steps) {
			if (step != at) {
				numbers.add(Num.of(range.value(step)));
			}
		}
		return numbers;
	}

	/** The next number at which something comes out differently, or the last one. */
	private long turn(Evaluation base, int place, NumberDomain range, long at, boolean up) {
		Evaluation probed = base.with(place, Num.of(range.value(at)), true);
		this.decided.of(probed);
		double turn = up ? probed.probed().high() : probed.probed().low();
		if (Double.isInfinite(turn)) {
			return up ? range.high() : range.low();
		}
		long next = up ? (long) Math.ceil(turn / range.size() - 1e-6) : (long) Math.floor(turn / range.size() + 1e-6);
		return Math.max(range.low(), Math.min(range.high(), up ? Math.max(at + 1, next) : Math.min(at - 1, next)));
	}

	private static List<Object> cells(Question question, Map<?, ?> given) {
		List<Object> answers = new ArrayList<>();
		given.forEach((row, cell) -> {
			for (Option option : question.options()) {
				Object other = (question.type() == Type.GRID) ? option.id() : Num.of(Integer.parseInt(option.id()));
				if (!other.equals(cell)) {
					Map<Object, Object> changed = new LinkedHashMap<>(given);
					changed.put(row, other);
					answers.add(changed);
				}
			}
		});
		return answers;
	}

}
