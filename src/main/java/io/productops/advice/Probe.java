package io.productops.advice;

/**
 * Watches one numeric answer during an evaluation and learns how far it could move
 * without any comparison coming out differently.
 * <p>
 * Every comparison of numbers that depend on the answer has one point where it turns, if
 * both sides are linear in it. Between the nearest such points below and above, the whole
 * evaluation takes the same path; so a search needs to look at those points only.
 */
final class Probe {

	final int question;

	private final double at;

	private double low = Double.NEGATIVE_INFINITY;

	private double high = Double.POSITIVE_INFINITY;

	Probe(int question, double at) {
		this.question = question;
		this.at = at;
	}

	/**
	 * A comparison of two numbers was made.
	 * @param difference by how much the left one is larger
	 * @param slope by how much that grows with the answer; not 0
	 */
	void compared(double difference, double slope) {
		double turn = this.at - difference / slope;
		if (turn >= this.at) {
			this.high = Math.min(this.high, turn);
		}
		if (turn <= this.at) {
			this.low = Math.max(this.low, turn);
		}
	}

	/**
	 * The outcome depends on the answer in a way that is not linear: look at every value.
	 */
	void bent() {
		this.low = this.at;
		this.high = this.at;
	}

	/** No comparison turns strictly between the answer and this. */
	double low() {
		return this.low;
	}

	/** No comparison turns strictly between the answer and this. */
	double high() {
		return this.high;
	}

}
