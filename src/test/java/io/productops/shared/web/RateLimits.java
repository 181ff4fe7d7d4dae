package io.productops.shared.web;

/**
 * Takes for tests what one key may ask for in the next minutes, however slow they are.
 */
public final class RateLimits {

	private RateLimits() {
	}

	public static void exhaust(RateLimit limit, String key) {
		limit.bucket(key).consumeIgnoringRateLimits(60L * limit.perMinute());
	}

}
