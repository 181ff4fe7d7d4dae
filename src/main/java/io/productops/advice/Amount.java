package io.productops.advice;

import org.jspecify.annotations.Nullable;

/**
 * Which number it is: one from {@code low} to {@code high}; none where low is above.
 *
 * @param form how it is made of answers, where each of them is given and the cut is left
 * to the reader
 */
record Amount(double low, double high, @Nullable Linear form, boolean missing, @Nullable Cut cut) implements Outlook {

	static Amount of(double value) {
		return new Amount(value, value, Linear.constant(value), false, null);
	}

	@Override
	public boolean given() {
		return this.low <= this.high;
	}

	@Override
	public Amount assumed(int slot) {
		return new Amount(this.low, this.high, (this.low == this.high) ? Linear.constant(this.low) : null, false,
				(this.low == this.high) ? null : Cut.value(slot, (long) Math.floor((this.low + this.high) / 2)));
	}

	/** Of whole numbers. */
	@Override
	public Amount half(Cut cut, boolean first) {
		return new Amount(first ? this.low : Math.max(this.low, cut.at() + 1.0),
				first ? Math.min(this.high, cut.at()) : this.high, null, false, null)
			.assumed(cut.slot());
	}

	@Override
	public Amount lacking(@Nullable Cut where) {
		return new Amount(1, 0, null, true, where);
	}

	@Override
	public Amount or(Outlook other, @Nullable Cut where) {
		Amount amount = (Amount) other;
		boolean either = this.missing || amount.missing;
		if (!given() || !amount.given()) {
			Amount one = given() ? this : amount;
			return new Amount(one.low, one.high, null, either, where);
		}
		return new Amount(Math.min(this.low, amount.low), Math.max(this.high, amount.high), null, either, where);
	}

}
