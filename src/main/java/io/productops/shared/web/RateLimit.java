package io.productops.shared.web;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

/**
 * Lets each address, or each token, do something so many times a minute; a quiet moment
 * fills up again.
 */
public class RateLimit {

	private final int perMinute;

	private final LoadingCache<String, Bucket> buckets;

	public RateLimit(int perMinute, Clock clock) {
		this.perMinute = perMinute;
		TimeMeter time = new ClockMeter(clock);
		// a bucket that nobody used for a minute is full, as a new one is
		this.buckets = Caffeine.newBuilder()
			.maximumSize(100_000)
			.expireAfterAccess(Duration.ofMinutes(2))
			.build((key) -> Bucket.builder()
				.addLimit((limit) -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
				.withCustomTimePrecision(time)
				.build());
	}

	/**
	 * Counts one request.
	 * @param key the address or whatever else is counted apart
	 * @throws TooManyRequestsException when it is one too many
	 */
	public Allowance take(String key) {
		ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
		if (!probe.isConsumed()) {
			throw new TooManyRequestsException(seconds(probe.getNanosToWaitForRefill()));
		}
		return new Allowance(probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset()));
	}

	Bucket bucket(String key) {
		return this.buckets.get(key);
	}

	public int perMinute() {
		return this.perMinute;
	}

	/** At least 1. */
	private static long seconds(long nanos) {
		return TimeUnit.NANOSECONDS.toSeconds(nanos - 1) + 1;
	}

	/**
	 * What is left after a request.
	 *
	 * @param seconds until all is there again
	 */
	public record Allowance(long remaining, long seconds) {
	}

	private record ClockMeter(Clock clock) implements TimeMeter {

		@Override
		public long currentTimeNanos() {
			return TimeUnit.MILLISECONDS.toNanos(this.clock.millis());
		}

		@Override
		public boolean isWallClockBased() {
			return true;
		}

	}

}
