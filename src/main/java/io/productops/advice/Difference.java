package io.productops.advice;

import io.productops.advice.Outlook.Outcome;
import io.productops.advice.Outlook.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Compares what something can come to with one of two answers and with the other.
 */
final class Difference {

	private Difference() {
	}

	/** Whether it can come to something else with the other answer. */
	static Truth of(Decided.Part part, Swap swap, Region region) {
		Domain other = swap.other().apply(region.domain(swap.question()));
		if (other.empty()) {
			return Truth.NO;
		}
		Forecast first = new Forecast(region);
		Forecast second = new Forecast(region.with(swap.question(), other));
		Influence influence = new Influence(first, second, swap.question());
		Influence.Way way = influence.of(part.value());
		if (part.when() != null && !way.open()) {
			way = influence.of(part.when());
		}
		if (!way.open() || way.cut() != null) {
			return Truth.of(way.open(), true, way.cut());
		}
		Truth one = first.holds(part.when());
		Truth two = second.holds(part.when());
		if (!one.yes() && !two.yes()) {
			return Truth.NO;
		}
		if (!one.settled() || !two.settled()) {
			return new Truth(true, true, false, one.settled() ? two.cut() : one.cut());
		}
		if (one.yes() != two.yes()) {
			// a value that is missing counts like none
			return present(one.yes() ? first.of(part.value()) : second.of(part.value()));
		}
		return between(first.of(part.value()), second.of(part.value()), region);
	}

	private static Truth present(Outlook value) {
		return Truth.of(value.given(), value.missing(), value.cut());
	}

	private static Truth between(Outlook one, Outlook two, Region region) {
		if (one instanceof Outcome a && two instanceof Outcome b) {
			// an open rule counts among the possible ones, a silent one does not
			boolean same = (a.levels() & b.levels()) != 0 || a.silent() && b.silent() || a.open() && b.open();
			boolean sure = a.settled() && b.settled() && same;
			return Truth.of(!sure, same, (a.cut() != null) ? a.cut() : b.cut());
		}
		Truth present = present(one);
		Truth presentToo = present(two);
		if (!present.settled() || !presentToo.settled()) {
			return new Truth(true, true, false, present.settled() ? presentToo.cut() : present.cut());
		}
		if (!present.yes() || !presentToo.yes()) {
			return Truth.of(present.yes() != presentToo.yes(), present.yes() == presentToo.yes(), null);
		}
		Cut cut = (one.cut() != null) ? one.cut() : two.cut();
		if (one instanceof Amount a && two instanceof Amount b) {
			boolean sure = a.low() == a.high() && b.low() == b.high() && a.low() == b.low();
			boolean same = a.low() <= b.high() && b.low() <= a.high();
			return Truth.of(!sure, same, (cut != null) ? cut : middle(a, b, region));
		}
		if (one instanceof Words a && two instanceof Words b) {
			boolean sure = a.texts().size() == 1 && a.texts().equals(b.texts());
			boolean same = a.texts().stream().anyMatch(b.texts()::contains);
			Cut apart = a.apart(b.texts(), region);
			return Truth.of(!sure, same, (cut != null) ? cut : (apart != null) ? apart : b.apart(a.texts(), region));
		}
		if (one instanceof Truth a && two instanceof Truth b) {
			return Truth.of(a.yes() && b.no() || a.no() && b.yes(), a.yes() && b.yes() || a.no() && b.no(), cut);
		}
		return new Truth(true, true, false, cut);
	}

	private static @Nullable Cut middle(Amount a, Amount b, Region region) {
		Linear form = (a.form() != null) ? a.form() : b.form();
		return (form != null) ? form.middle(region) : null;
	}

}
