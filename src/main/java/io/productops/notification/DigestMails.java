package io.productops.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.productops.shared.MailOutcome;
import io.productops.shared.MailService;
import io.productops.team.CurrentPerson;
import io.productops.team.PeopleService;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Mails the digests. Each is claimed by the row that says it was sent, for the same
 * reasons as in {@link InstantMails}.
 */
@Component
class DigestMails {

	/** More than a digest lists, so that it can say how many more there are. */
	private static final int MOST_NEWS = 500;

	/** Until when something is looked up that is due: a week in every time zone. */
	private static final int DAYS_AHEAD = 8;

	private final OutboxRepository outbox;

	private final PreferenceRepository preferences;

	private final PeopleService people;

	private final ObjectProvider<Reminders> reminders;

	private final NotificationMails words;

	private final MailService mails;

	private final TransactionOperations transactions;

	private final Clock clock;

	DigestMails(OutboxRepository outbox, PreferenceRepository preferences, PeopleService people,
			ObjectProvider<Reminders> reminders, NotificationMails words, MailService mails,
			TransactionOperations transactions, Clock clock) {
		this.outbox = outbox;
		this.preferences = preferences;
		this.people = people;
		this.reminders = reminders;
		this.words = words;
		this.mails = mails;
		this.transactions = transactions;
		this.clock = clock;
	}

	/** Sends such digests to all for whom it is morning and who have not got theirs. */
	void send(Delivery delivery) {
		if (!this.mails.isConfigured()) {
			return;
		}
		Instant now = this.clock.instant();
		LocalDate until = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(DAYS_AHEAD);
		Map<UUID, List<Reminder>> due = this.reminders.orderedStream()
			.flatMap((feature) -> feature.due(until).stream())
			.collect(Collectors.groupingBy(Reminder::person));
		Set<UUID> all = new HashSet<>(this.outbox.peopleWaiting(delivery));
		all.addAll(due.keySet());
		for (UUID id : all) {
			Optional<CurrentPerson> person = this.people.current(id, null);
			Optional<DigestDay> morning = person.flatMap((it) -> DigestDay.at(now, it.zone(), delivery));
			if (morning.isPresent() && send(delivery, person.get(), morning.get(),
					due.getOrDefault(id, List.of())) == MailOutcome.UNREACHABLE) {
				return;
			}
		}
	}

	private MailOutcome send(Delivery delivery, CurrentPerson person, DigestDay morning, List<Reminder> due) {
		List<Notification> news = this.outbox.waiting(person.id(), delivery, morning.begin(), MOST_NEWS);
		Digest digest = Digest.of(delivery, person, morning.day(), this.preferences.of(person.id()), news, due);
		List<UUID> ids = news.stream().map(Notification::id).toList();
		if (digest.isEmpty() || !claim(delivery, person.id(), morning.day(), ids)) {
			return MailOutcome.SENT;
		}
		MailOutcome outcome = this.mails.deliver(this.words.digest(digest, person, morning.day()));
		if (outcome == MailOutcome.UNREACHABLE || outcome == MailOutcome.REFUSED_FOR_NOW) {
			this.transactions.executeWithoutResult(
					(transaction) -> this.outbox.releaseDigest(person.id(), delivery, morning.day(), ids));
		}
		return outcome;
	}

	private boolean claim(Delivery delivery, UUID person, LocalDate day, List<UUID> news) {
		return Boolean.TRUE.equals(this.transactions.execute((transaction) -> {
			Instant now = this.clock.instant();
			boolean claimed = this.outbox.claimDigest(person, delivery, day, now);
			if (claimed) {
				this.outbox.mailed(news, now);
			}
			return claimed;
		}));
	}

}
