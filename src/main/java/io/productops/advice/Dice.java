package io.productops.advice;

import java.util.List;

/**
 * Numbers that look like chance and are the same in every run: good for trying answers,
 * never for a secret. (Steele, Lea and Flood's SplitMix.)
 */
final class Dice {

	private long state;

	Dice(long seed) {
		this.state = seed;
	}

	private long next() {
		this.state += 0x9E3779B97F4A7C15L;
		long mixed = (this.state ^ (this.state >>> 30)) * 0xBF58476D1CE4E5B9L;
		mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
		return mixed ^ (mixed >>> 31);
	}

	/** From 0 to below a bound. */
	int roll(int bound) {
		return (int) Long.remainderUnsigned(next(), bound);
	}

	/** From 0 to below 1. */
	double share() {
		return (next() >>> 11) * 0x1.0p-53;
	}

	<T> T pick(List<T> items) {
		return items.get(roll(items.size()));
	}

}
