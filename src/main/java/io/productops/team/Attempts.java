package io.productops.team;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * The failures of late of one account or one address.
 */
@Entity
@Table(name = "sign_in_attempts")
class Attempts {

	@Id
	private String subject;

	@Version
	private @Nullable Long version;

	private int failures;

	private Instant lastAt;

	private Instant blockedUntil;

	@SuppressWarnings("NullAway")
	protected Attempts() {
	}

	Attempts(String subject, Instant now) {
		this.subject = subject;
		this.lastAt = now;
		this.blockedUntil = now;
	}

	/** How long to wait; not positive when an attempt is taken. */
	Duration patience(Instant now) {
		return Duration.between(now, this.blockedUntil);
	}

	/** Counts one as failed; it is taken back when it turns out well. */
	void count(AttemptLimit limit, Instant now) {
		if (this.lastAt.plus(AttemptLimit.MEMORY).isBefore(now)) {
			this.failures = 0;
		}
		this.failures++;
		this.lastAt = now;
		this.blockedUntil = now.plus(limit.delay(this.failures));
	}

	void takeBack(Instant now) {
		this.failures = Math.max(0, this.failures - 1);
		this.blockedUntil = now;
	}

	void forget(Instant now) {
		this.failures = 0;
		this.blockedUntil = now;
	}

}
