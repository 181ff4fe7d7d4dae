package io.productops.advice.reference;

import org.jspecify.annotations.Nullable;

/**
 * What a rule with severities came to.
 *
 * @param severity null when it does not fire
 * @param lacks the missing questions, a bit each, when it could not be evaluated
 */
record Outcome(@Nullable String severity, long lacks) {

	static final Outcome QUIET = new Outcome(null, 0);

	/** The first level that holds wins; severities and conditions take turns. */
	static Outcome ladder(Object... levels) {
		long lacks = 0;
		for (int i = 0; i < levels.length; i += 2) {
			Truth condition = (Truth) levels[i + 1];
			if (condition.holds()) {
				return new Outcome((String) levels[i], 0);
			}
			lacks |= condition.lacks();
		}
		return new Outcome(null, lacks);
	}

	boolean fires() {
		return this.severity != null;
	}

	boolean critical() {
		return "critical".equals(this.severity);
	}

	boolean weighty() {
		return critical() || "high".equals(this.severity);
	}

}
