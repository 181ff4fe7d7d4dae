package io.productops.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/**
 * A clock that goes back for whoever makes up the past, and for nobody else.
 */
final class DemoClock extends Clock {

	private final Clock present;

	/** Of the thread that is in the past. */
	private final ThreadLocal<@Nullable Instant> past;

	DemoClock(Clock present) {
		this(present, new ThreadLocal<>());
	}

	private DemoClock(Clock present, ThreadLocal<@Nullable Instant> past) {
		this.present = present;
		this.past = past;
	}

	/** Does something as if it were that moment. */
	void at(Instant moment, Runnable work) {
		this.past.set(moment);
		try {
			work.run();
		}
		finally {
			this.past.remove();
		}
	}

	@Override
	public Instant instant() {
		Instant moment = this.past.get();
		return (moment != null) ? moment : this.present.instant();
	}

	@Override
	public ZoneId getZone() {
		return this.present.getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return new DemoClock(this.present.withZone(zone), this.past);
	}

}
