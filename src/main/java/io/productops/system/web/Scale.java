package io.productops.system.web;

import java.util.ArrayList;
import java.util.List;

/**
 * The vertical axis of a chart: round numbers that hold all values between them.
 *
 * @param low the number at the foot
 * @param step from one line of the grid to the next
 * @param high the number at the top, above the lowest
 */
record Scale(double low, double step, double high) {

	private static final int LINES = 4;

	/**
	 * An axis from 0 where the values are not far from it in relation to their size, else
	 * from a round number below them.
	 * @param values at least one
	 */
	static Scale of(List<Double> values) {
		double min = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
		double max = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
		if (min > 0 && min <= max / 2) {
			min = 0;
		}
		if (max < 0 && max >= min / 2) {
			max = 0;
		}
		if (min == max) {
			double room = (min == 0) ? 1 : Math.abs(min) / 2;
			min -= (min > 0 || min == 0) ? Math.min(room, min) : room;
			max += room;
		}
		double step = round((max - min) / LINES);
		return new Scale(Math.floor(min / step) * step, step, Math.ceil(max / step) * step);
	}

	/** The next of 1, 2 and 5 times a power of ten. */
	private static double round(double step) {
		double power = Math.pow(10, Math.floor(Math.log10(step)));
		double digit = step / power;
		return power * ((digit <= 1) ? 1 : (digit <= 2) ? 2 : (digit <= 5) ? 5 : 10);
	}

	/** The numbers of the grid, from the foot on. */
	List<Double> ticks() {
		List<Double> ticks = new ArrayList<>();
		long lines = Math.round((this.high - this.low) / this.step);
		for (int i = 0; i <= lines; i++) {
			ticks.add(this.low + i * this.step);
		}
		return ticks;
	}

	/** How far up a value is, from 0 to 1. */
	double share(double value) {
		return (value - this.low) / (this.high - this.low);
	}

}
