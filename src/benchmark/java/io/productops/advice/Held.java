package io.productops.advice;

/**
 * Where rules of Drools note that their condition holds.
 */
final class Held {

	private long conditions;

	void add(int condition) {
		this.conditions |= 1L << condition;
	}

	/** What was noted since the last time. */
	long take() {
		long taken = this.conditions;
		this.conditions = 0;
		return taken;
	}

}
