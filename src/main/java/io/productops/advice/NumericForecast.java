package io.productops.advice;

import java.util.List;

import io.productops.advice.NumericTerm.Arithmetic;
import io.productops.advice.NumericTerm.Comparison;
import io.productops.advice.NumericTerm.Count;
import io.productops.advice.NumericTerm.Equality;
import io.productops.advice.NumericTerm.Mean;
import io.productops.advice.NumericTerm.Order;
import io.productops.advice.Outlook.Chosen;
import io.productops.advice.Outlook.Listed;
import io.productops.advice.Outlook.Truth;
import org.jspecify.annotations.Nullable;

/**
 * What comparisons and numbers can come to in a {@link Region}.
 */
final class NumericForecast {

	private final Forecast forecast;

	private final CountForecast counts;

	NumericForecast(Forecast forecast) {
		this.forecast = forecast;
		this.counts = new CountForecast(forecast);
	}

	Outlook of(Term term) {
		if (term instanceof Comparison comparison) {
			return comparison(comparison);
		}
		if (term instanceof Equality equality) {
			Truth same = same(this.forecast.of(equality.left()), this.forecast.of(equality.right()));
			return equality.equal() ? same : same.not();
		}
		if (term instanceof Arithmetic arithmetic) {
			return arithmetic(arithmetic);
		}
		if (term instanceof Count count) {
			return this.counts.count(count);
		}
		if (term instanceof Mean mean) {
			return this.counts.mean(mean.question());
		}
		throw new IllegalArgumentException("No forecast of " + term);
	}

	private Truth comparison(Comparison comparison) {
		Amount left = (Amount) this.forecast.of(comparison.left());
		Amount right = (Amount) this.forecast.of(comparison.right());
		Order order = comparison.order();
		boolean missing = left.missing() || right.missing();
		if (!left.given() || !right.given()) {
			return new Truth(false, false, true, either(left, right));
		}
		boolean below = left.low() < right.high();
		boolean above = left.high() > right.low();
		boolean equal = left.low() <= right.high() && right.low() <= left.high();
		boolean yes = below && order.holds(-1) || equal && order.holds(0) || above && order.holds(1);
		boolean no = below && !order.holds(-1) || equal && !order.holds(0) || above && !order.holds(1);
		return new Truth(yes, no, missing, (yes && no) ? turn(left, right, order.holds(0) == order.holds(-1))
				: missing ? either(left, right) : null);
	}

	private static @Nullable Cut either(Outlook left, Outlook right) {
		return (left.cut() != null) ? left.cut() : right.cut();
	}

	/** Where the larger of two numbers changes. */
	private @Nullable Cut turn(Amount left, Amount right, boolean equalIsLow) {
		Cut known = either(left, right);
		if (known != null || left.form() == null || right.form() == null) {
			return known;
		}
		return left.form().minus(right.form()).turn(this.forecast.region(), equalIsLow);
	}

	private Truth same(Outlook left, Outlook right) {
		boolean missing = left.missing() || right.missing();
		Cut cut = either(left, right);
		if (!left.given() || !right.given()) {
			return new Truth(false, false, true, cut);
		}
		if (left instanceof Amount a && right instanceof Amount b) {
			boolean yes = a.low() <= b.high() && b.low() <= a.high();
			boolean no = a.low() != a.high() || b.low() != b.high() || a.low() != b.low();
			return new Truth(yes, no, missing,
					(yes && no) ? turn(a, b, a.low() >= b.high() || b.low() >= a.high()) : cut);
		}
		if (left instanceof Words a && right instanceof Words b) {
			boolean yes = a.texts().stream().anyMatch(b.texts()::contains);
			boolean no = a.texts().size() > 1 || b.texts().size() > 1 || !yes;
			Cut apart = a.apart(b.texts(), this.forecast.region());
			return new Truth(yes, no, missing,
					(cut != null) ? cut : (apart != null) ? apart : b.apart(a.texts(), this.forecast.region()));
		}
		if (left instanceof Truth a && right instanceof Truth b) {
			return new Truth(a.yes() && b.yes() || a.no() && b.no(), a.yes() && b.no() || a.no() && b.yes(), missing,
					cut);
		}
		if (left instanceof Chosen a && right instanceof Listed b && a.domain() instanceof MultiDomain multi) {
			return same(multi, b, missing, cut);
		}
		return (left instanceof Listed && right instanceof Chosen) ? same(right, left)
				: new Truth(true, true, missing, cut);
	}

	/** Whether exactly the listed options are chosen, in their order. */
	private Truth same(MultiDomain multi, Listed listed, boolean missing, @Nullable Cut cut) {
		List<String> chosen = Domain.ids(multi.question(), multi.chosen());
		int place = this.forecast.model().place(multi.question().id());
		if (multi.undecided() != 0) {
			Cut apart = Cut.among(place, Long.lowestOneBit(multi.undecided()));
			return new Truth(true, true, missing, (cut != null) ? cut : apart);
		}
		boolean told = !multi.question().ordered() || chosen.size() < 2;
		boolean same = chosen.equals(List.copyOf(listed.sure()));
		return new Truth(!told || same, !told || !same, missing, cut);
	}

	private Outlook arithmetic(Arithmetic arithmetic) {
		Amount a = (Amount) this.forecast.of(arithmetic.left());
		Amount b = (Amount) this.forecast.of(arithmetic.right());
		boolean missing = a.missing() || b.missing();
		Cut cut = either(a, b);
		if (!a.given() || !b.given()) {
			return a.lacking(cut);
		}
		Linear form = (cut == null) ? form(arithmetic.operator(), a, b) : null;
		double[] range = range(arithmetic.operator(), a, b);
		if (cut == null && form == null && range[0] < range[1]) {
			cut = middle(a, b);
		}
		return new Amount(Num.bounded(range[0]), Num.bounded(range[1]), form, missing, cut);
	}

	private @Nullable Cut middle(Amount a, Amount b) {
		Linear left = (a.form() != null) ? a.form() : Linear.constant(0);
		Cut cut = left.middle(this.forecast.region());
		return (cut != null || b.form() == null) ? cut : b.form().middle(this.forecast.region());
	}

	private static @Nullable Linear form(NumericTerm.Operator operator, Amount a, Amount b) {
		if (a.form() == null || b.form() == null) {
			return null;
		}
		return switch (operator) {
			case PLUS -> a.form().plus(b.form());
			case MINUS -> a.form().minus(b.form());
			case TIMES -> (a.low() == a.high()) ? b.form().times(a.low())
					: (b.low() == b.high()) ? a.form().times(b.low()) : null;
			case DIVIDED -> a.form().times(1 / b.low());
			case MAX -> (a.low() >= b.high()) ? a.form() : (b.low() >= a.high()) ? b.form() : null;
			case MIN -> (a.high() <= b.low()) ? a.form() : (b.high() <= a.low()) ? b.form() : null;
			case FLOOR_DIVIDED, CEIL_DIVIDED -> null;
		};
	}

	private static double[] range(NumericTerm.Operator operator, Amount a, Amount b) {
		return switch (operator) {
			case PLUS -> new double[] { a.low() + b.low(), a.high() + b.high() };
			case MINUS -> new double[] { a.low() - b.high(), a.high() - b.low() };
			case MAX -> new double[] { Math.max(a.low(), b.low()), Math.max(a.high(), b.high()) };
			case MIN -> new double[] { Math.min(a.low(), b.low()), Math.min(a.high(), b.high()) };
			case TIMES -> corners(a.low() * b.low(), a.low() * b.high(), a.high() * b.low(), a.high() * b.high());
			case DIVIDED -> quotient(a, b);
			case FLOOR_DIVIDED -> {
				double[] range = quotient(a, b);
				yield new double[] { Math.floor(range[0]), Math.floor(range[1]) };
			}
			case CEIL_DIVIDED -> {
				double[] range = quotient(a, b);
				yield new double[] { Math.ceil(range[0]), Math.ceil(range[1]) };
			}
		};
	}

	/** By a fixed number that is not 0. */
	private static double[] quotient(Amount a, Amount b) {
		double one = a.low() / b.low();
		double other = a.high() / b.low();
		return corners(one, one, other, other);
	}

	private static double[] corners(double a, double b, double c, double d) {
		return new double[] { Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)) };
	}

}
