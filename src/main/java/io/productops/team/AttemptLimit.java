package io.productops.team;

import java.time.Duration;
import java.time.Instant;

import io.productops.shared.Sha256;

/**
 * How many attempts are free, and how the wait grows after that: it doubles with each
 * failure. An account never waits long, so that nobody can lock out its owner.
 */
enum AttemptLimit {

	/** The password of one account, or of an e-mail address that has none. */
	ACCOUNT(5, Duration.ofSeconds(1), Duration.ofSeconds(60)),

	/** The second factor of one person. */
	CODE(5, Duration.ofSeconds(1), Duration.ofSeconds(60)),

	/** Everything that comes from one client address: many people may share it. */
	ADDRESS(20, Duration.ofSeconds(1), Duration.ofMinutes(15)),

	/** E-mails that anybody can cause to one address. */
	MAIL(3, Duration.ofMinutes(1), Duration.ofHours(1));

	/** Failures are forgotten when so much time passed without one. */
	static final Duration MEMORY = Duration.ofHours(2);

	private final int free;

	private final Duration first;

	private final Duration longest;

	AttemptLimit(int free, Duration first, Duration longest) {
		this.free = free;
		this.first = first;
		this.longest = longest;
	}

	/** How long nothing is taken after so many failures in a row. */
	Duration delay(int failures) {
		if (failures < this.free) {
			return Duration.ZERO;
		}
		Duration delay = this.first.multipliedBy(1L << Math.min(failures - this.free, 20));
		return (delay.compareTo(this.longest) < 0) ? delay : this.longest;
	}

	/** What is counted: this limit for somebody or something. */
	Counted of(String name) {
		return new Counted(this, Sha256.of(this + ":" + name));
	}

	/**
	 * One success tells that an account is in its owner's hands, but nothing of a
	 * network.
	 */
	void succeed(Attempts attempts, Instant now) {
		if (this == ADDRESS) {
			attempts.takeBack(now);
		}
		else {
			attempts.forget(now);
		}
	}

	/**
	 * One row of the count.
	 *
	 * @param subject the hash that names it
	 */
	record Counted(AttemptLimit limit, String subject) {
	}

}
