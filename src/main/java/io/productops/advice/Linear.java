package io.productops.advice;

import org.jspecify.annotations.Nullable;

/**
 * A number as a sum of numeric answers, each times a factor, and a constant. It only
 * tells where a region is best divided, so rounding does no harm.
 *
 * @param questions in ascending order
 */
record Linear(double constant, int[] questions, double[] factors) {

	static Linear constant(double value) {
		return new Linear(value, new int[0], new double[0]);
	}

	static Linear of(int question) {
		return new Linear(0, new int[] { question }, new double[] { 1 });
	}

	Linear times(double factor) {
		double[] scaled = new double[this.factors.length];
		for (int i = 0; i < scaled.length; i++) {
			scaled[i] = this.factors[i] * factor;
		}
		return new Linear(this.constant * factor, this.questions, scaled);
	}

	Linear minus(Linear other) {
		return plus(other.times(-1));
	}

	Linear plus(Linear other) {
		int[] places = new int[this.questions.length + other.questions.length];
		double[] sums = new double[places.length];
		int size = 0;
		int i = 0;
		int j = 0;
		while (i < this.questions.length || j < other.questions.length) {
			int left = (i < this.questions.length) ? this.questions[i] : Integer.MAX_VALUE;
			int right = (j < other.questions.length) ? other.questions[j] : Integer.MAX_VALUE;
			places[size] = Math.min(left, right);
			sums[size++] = ((left <= right) ? this.factors[i++] : 0) + ((right <= left) ? other.factors[j++] : 0);
		}
		return new Linear(this.constant + other.constant, java.util.Arrays.copyOf(places, size),
				java.util.Arrays.copyOf(sums, size));
	}

	/**
	 * Where to divide a region so that one part is on one side of 0 for sure, or nearer
	 * to it; null where no answer can move.
	 * @param zeroIsLow whether 0 counts to the numbers below it
	 */
	@Nullable Cut turn(Region region, boolean zeroIsLow) {
		int widest = widest(region);
		if (widest < 0) {
			return null;
		}
		double least = this.constant;
		double most = this.constant;
		for (int i = 0; i < this.questions.length; i++) {
			if (i != widest) {
				NumberDomain other = (NumberDomain) region.domain(this.questions[i]);
				double a = this.factors[i] * other.lowest();
				double b = this.factors[i] * other.highest();
				least += Math.min(a, b);
				most += Math.max(a, b);
			}
		}
		double factor = this.factors[widest];
		NumberDomain domain = (NumberDomain) region.domain(this.questions[widest]);
		// below the first point it is on one side for sure, from the second on the other
		double first = ((factor > 0) ? -most : -least) / factor;
		double second = ((factor > 0) ? -least : -most) / factor;
		boolean included = zeroIsLow == (factor > 0);
		if (first > domain.lowest()) {
			return Cut.below(this.questions[widest], domain.before(first, included));
		}
		if (second <= domain.highest()) {
			return Cut.below(this.questions[widest], domain.before(second, included));
		}
		return middle(region);
	}

	/** Halves the widest range; null where no answer can move. */
	@Nullable Cut middle(Region region) {
		int widest = widest(region);
		if (widest < 0) {
			return null;
		}
		NumberDomain domain = (NumberDomain) region.domain(this.questions[widest]);
		return Cut.below(this.questions[widest], Math.floorDiv(domain.low() + domain.high(), 2));
	}

	private int widest(Region region) {
		int widest = -1;
		double width = 0;
		for (int i = 0; i < this.questions.length; i++) {
			NumberDomain domain = (NumberDomain) region.domain(this.questions[i]);
			double range = Math.abs(this.factors[i]) * (domain.highest() - domain.lowest());
			if (range > width) {
				widest = i;
				width = range;
			}
		}
		return widest;
	}

}
