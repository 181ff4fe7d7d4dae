package io.productops.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

import io.productops.audit.Actor;
import io.productops.shared.ListPosition;
import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts notifications into inboxes, shows them, and marks them as read. What somebody gets
 * by e-mail is sent from the same rows, later.
 */
@Service
public class NotificationService {

	/** The most that are counted as unread. */
	public static final int MOST_COUNTED = 100;

	/** For so long what was read is kept. */
	public static final Duration KEPT = Duration.ofDays(90);

	private final NotificationRepository notifications;

	private final PreferenceRepository preferences;

	private final OutboxRepository outbox;

	private final Clock clock;

	NotificationService(NotificationRepository notifications, PreferenceRepository preferences, OutboxRepository outbox,
			Clock clock) {
		this.notifications = notifications;
		this.preferences = preferences;
		this.outbox = outbox;
		this.clock = clock;
	}

	/**
	 * Tells people something, in the caller's transaction: when that is taken back,
	 * nobody is told. Call it before the audit log is appended to.
	 * @param recipients by their ids; whoever acts is left out, and each person who was
	 * told on this occasion before
	 * @param actor who did it; nobody is told what they did themselves
	 * @throws IllegalArgumentException for a kind that comes from {@link Reminders}
	 */
	@Transactional
	public void notify(Collection<UUID> recipients, Actor actor, Notice notice) {
		if (notice.kind().isReminder()) {
			throw new IllegalArgumentException("What is due is told by Reminders, as long as it is due");
		}
		// in one order, so that two transactions never wait for each other
		TreeSet<UUID> others = new TreeSet<>(recipients);
		others.removeIf((person) -> person.toString().equals(actor.id()));
		tell(others, notice);
	}

	/** Tells one person what is due; once for each due date. */
	@Transactional
	void remind(UUID person, Notice notice) {
		tell(List.of(person), notice);
	}

	private void tell(Collection<UUID> people, Notice notice) {
		if (people.isEmpty()) {
			return;
		}
		Instant now = this.clock.instant();
		Map<UUID, Delivery> chosen = this.preferences.of(notice.kind(), people);
		for (UUID person : people) {
			Delivery delivery = chosen.getOrDefault(person, notice.kind().usual());
			this.notifications.insert(person, notice, notice.kind().stored(delivery), now);
		}
	}

	/**
	 * The inbox, the newest first, from a place in it on. What belongs to a team that the
	 * person has left is not in it.
	 * @param most so many at most
	 */
	@Transactional(readOnly = true)
	public List<Notification> inbox(CurrentPerson person, ListPosition after, int most) {
		return this.notifications.newest(person, after, most);
	}

	/** How many are unread; {@link #MOST_COUNTED} stands for that many or more. */
	@Transactional(readOnly = true)
	public int unread(CurrentPerson person) {
		return this.notifications.unread(person, MOST_COUNTED);
	}

	/** Marks one as read; {@link NotFoundException} also for that of somebody else. */
	@Transactional
	public void read(CurrentPerson person, UUID id) {
		this.notifications.read(required(person, id).id(), this.clock.instant());
	}

	/**
	 * Marks as read what the person has seen: not what came after that.
	 * @param newest the first of the inbox that was shown
	 */
	@Transactional
	public void readAll(CurrentPerson person, UUID newest) {
		this.notifications.readUpTo(person.id(), required(person, newest).position(), this.clock.instant());
	}

	/** Deletes what was read long ago, and forgets which digests were sent. */
	@Transactional
	int deleteOld() {
		Instant before = this.clock.instant().minus(KEPT);
		this.outbox.deleteDigestsBefore(before);
		return this.notifications.deleteReadBefore(before);
	}

	private Notification required(CurrentPerson person, UUID id) {
		return this.notifications.find(person, id)
			.orElseThrow(() -> new NotFoundException("No notification " + id + " of this person"));
	}

}
