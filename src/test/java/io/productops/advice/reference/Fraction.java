package io.productops.advice.reference;

import java.util.List;

/**
 * An exact number.
 */
record Fraction(long numerator, long denominator) {

	static Fraction of(long whole) {
		return new Fraction(whole, 1);
	}

	Fraction plus(Fraction other) {
		return new Fraction(this.numerator * other.denominator + other.numerator * this.denominator,
				this.denominator * other.denominator);
	}

	Fraction clipped() {
		if (this.numerator < 0) {
			return of(0);
		}
		return (this.numerator > 100 * this.denominator) ? of(100) : this;
	}

	int roundedHalfUp() {
		return Math.toIntExact(Math.floorDiv(2 * this.numerator + this.denominator, 2 * this.denominator));
	}

	static Fraction mean(List<Fraction> values) {
		Fraction sum = of(0);
		for (Fraction value : values) {
			sum = sum.plus(value);
		}
		return new Fraction(sum.numerator, sum.denominator * values.size());
	}

}
