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
 * Lets each address do something so many times a minute; a quiet moment fills up again.
 */
public class RateLimit {

	private final LoadingCache<String, Bucket> buckets;

	public RateLimit(int perMinute, Clock clock) {
		TimeMeter time = new ClockMeter(clock);
		// a bucket that nobody used for a minute is full, as a new one is
		this.buckets = Caffeine.newBuilder()
			.maximumSize(100_000)
			.expireAfterAccess(Duration.ofMinutes(2))
			.build((address) -> Bucket.builder()
				.addLimit((limit) -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
				.withCustomTimePrecision(time)
				.build());
	}

	/**
	 * Counts one request.
	 * @throws TooManyRequestsException when it is one too many
	 */
	public void take(String address) {
		ConsumptionProbe probe = this.buckets.get(address).tryConsumeAndReturnRemaining(1);
		if (!probe.isConsumed()) {
			throw new TooManyRequestsException(TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill() - 1) + 1);
		}
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
