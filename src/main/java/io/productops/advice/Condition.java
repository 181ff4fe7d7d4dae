package io.productops.advice;

import java.util.function.Function;
import java.util.function.Predicate;

import io.productops.advice.Outlook.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Something that holds with given answers or does not, and can be looked for.
 *
 * @param outlook the same for a whole region; never missing
 */
record Condition(Predicate<Evaluation> holds, Function<Forecast, Truth> outlook) {

	/** A condition that always holds where there is none. */
	static Condition of(@Nullable Term term) {
		return new Condition((evaluation) -> term == null || Term.holds(term, evaluation),
				(forecast) -> forecast.holds(term));
	}

	/** That a member of a fact can be had. */
	static Condition of(FactSlots.Candidate member) {
		return of(member.when()).and(new Condition(member::applies, (forecast) -> {
			Outlook value = forecast.of(member.value());
			return Truth.of(value.given(), value.missing(), value.cut());
		}));
	}

	/** That a rule fires. */
	static Condition fires(int slot) {
		return of(new Term.RuleTest(slot, false));
	}

	/** The first condition should be the one that holds less often. */
	Condition and(Condition other) {
		return new Condition(this.holds.and(other.holds), (forecast) -> {
			Truth first = this.outlook.apply(forecast);
			return first.yes() ? first.and(other.outlook.apply(forecast)) : first;
		});
	}

	Condition not() {
		return new Condition(this.holds.negate(), (forecast) -> this.outlook.apply(forecast).not());
	}

}
