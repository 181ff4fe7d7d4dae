package io.productops.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.productops.shared.MailOutcome;
import io.productops.shared.MailService;
import io.productops.team.CurrentPerson;
import io.productops.team.PeopleService;

import org.springframework.stereotype.Component;

/**
 * Mails what is to be mailed at once. Each row is claimed before its e-mail is sent, so
 * that none goes out twice, whoever else is at it and whenever a process dies: one that
 * dies in between loses an e-mail, which stands in the inbox all the same. A row is given
 * back only when no server has taken its e-mail.
 */
@Component
class InstantMails {

	/** So many e-mails to a server that is slow take less than a turn of this process. */
	private static final int AT_ONCE = 25;

	private static final Duration PAUSE = Duration.ofMinutes(1);

	/** What could not be sent for so long is no longer news. */
	private static final Duration NEWS = Duration.ofDays(3);

	private final OutboxRepository outbox;

	private final PeopleService people;

	private final NotificationMails words;

	private final MailService mails;

	private final Clock clock;

	InstantMails(OutboxRepository outbox, PeopleService people, NotificationMails words, MailService mails,
			Clock clock) {
		this.outbox = outbox;
		this.people = people;
		this.words = words;
		this.mails = mails;
		this.clock = clock;
	}

	/** Whether there is anything to send now. */
	boolean areWaiting() {
		return this.mails.isConfigured() && !next(1).isEmpty();
	}

	/** Sends what waits, until there is nothing left or the server does not answer. */
	void send() {
		if (!this.mails.isConfigured()) {
			return;
		}
		for (Notification it : next(AT_ONCE)) {
			Optional<CurrentPerson> person = this.people.current(it.personId(), null).filter(it::isFor);
			if (person.isEmpty()) {
				this.outbox.drop(it.id());
			}
			else if (this.outbox.claim(it.id(), this.clock.instant()) && !sent(it, person.get())) {
				return;
			}
		}
	}

	private List<Notification> next(int most) {
		Instant now = this.clock.instant();
		return this.outbox.instant(now.minus(NEWS), now, most);
	}

	/** Whether it makes sense to go on with others. */
	private boolean sent(Notification it, CurrentPerson person) {
		MailOutcome outcome = this.mails.deliver(this.words.instant(it, person));
		if (outcome == MailOutcome.UNREACHABLE || outcome == MailOutcome.REFUSED_FOR_NOW) {
			this.outbox.release(it.id(), this.clock.instant().plus(PAUSE));
		}
		return outcome != MailOutcome.UNREACHABLE;
	}

}
