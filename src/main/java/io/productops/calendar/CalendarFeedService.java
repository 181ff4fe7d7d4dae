package io.productops.calendar;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.productops.audit.AuditService;
import io.productops.shared.NotFoundException;
import io.productops.shared.Secret;
import io.productops.shared.Sha256;
import io.productops.team.CurrentPerson;
import io.productops.team.PeopleService;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes and revokes the addresses of calendars, and says what is behind one: what its
 * maker may read at this moment, and nothing once they are no longer let in.
 */
@Service
public class CalendarFeedService {

	/** The most feeds that a person can have at a time. */
	public static final int MOST = 10;

	private final CalendarFeedRepository feeds;

	private final PeopleService people;

	private final ObjectProvider<CalendarSource> sources;

	private final AuditService audit;

	private final Clock clock;

	CalendarFeedService(CalendarFeedRepository feeds, PeopleService people, ObjectProvider<CalendarSource> sources,
			AuditService audit, Clock clock) {
		this.feeds = feeds;
		this.people = people;
		this.sources = sources;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Makes a feed.
	 * @return the only copy of its secret
	 * @throws TooManyFeedsException when they have {@link #MOST} already
	 */
	@Transactional
	public String create(CurrentPerson person, CalendarScope scope) {
		if (of(person).size() >= MOST) {
			throw new TooManyFeedsException();
		}
		String secret = Secret.create();
		CalendarFeed feed = this.feeds
			.save(new CalendarFeed(person.id(), secret, scope, this.clock.instant().truncatedTo(ChronoUnit.MICROS)));
		this.audit.record(person.actor(), "calendar.created", object(feed.id()), Map.of(),
				Map.of("person", person.id(), "scope", scope));
		return secret;
	}

	/** The feeds of a person, the newest first. */
	@Transactional(readOnly = true)
	public List<CalendarFeedDetails> of(CurrentPerson person) {
		return this.feeds.findByPersonIdOrderByCreatedAtDescIdDesc(person.id())
			.stream()
			.map(CalendarFeed::details)
			.toList();
	}

	/** Whether a secret is of a feed of the person. */
	@Transactional(readOnly = true)
	public boolean isOf(CurrentPerson person, String secret) {
		return this.feeds.findByHash(Sha256.of(secret)).filter((feed) -> feed.person().equals(person.id())).isPresent();
	}

	/** Ends a feed of the person for good. */
	@Transactional
	public void revoke(CurrentPerson person, UUID id) {
		CalendarFeed feed = this.feeds.findByIdAndPersonId(id, person.id())
			.orElseThrow(() -> new NotFoundException("No calendar " + id + " of this person"));
		this.feeds.delete(feed);
		this.audit.record(person.actor(), "calendar.revoked", object(id),
				Map.of("person", person.id(), "scope", feed.scope()), Map.of());
	}

	/**
	 * What is in a calendar now.
	 * @throws NotFoundException when the secret opens nothing, for whatever reason
	 */
	@Transactional(readOnly = true)
	public List<CalendarEvent> events(String secret) {
		CalendarFeed feed = this.feeds.findByHash(Sha256.of(secret)).orElseThrow(CalendarFeedService::nothing);
		CurrentPerson person = this.people.current(feed.person(), null).orElseThrow(CalendarFeedService::nothing);
		return this.sources.orderedStream().flatMap((source) -> source.events(person, feed.scope()).stream()).toList();
	}

	private static NotFoundException nothing() {
		return new NotFoundException("No calendar has this secret");
	}

	private static String object(UUID id) {
		return "calendar:" + id;
	}

}
