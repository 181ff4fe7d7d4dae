package io.productops.audit.web;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import io.productops.audit.Actor;
import io.productops.audit.AuditEvent;
import org.jspecify.annotations.Nullable;

/**
 * One event as a row of the page.
 *
 * @param datetime for programs
 * @param day for people
 * @param time for people, with seconds, in UTC
 * @param kind what acted, or null for a person
 */
record EventView(long number, String datetime, String day, String time, String actor, @Nullable String kind,
		String actorId, String action, String object, List<ChangeView> changes, @Nullable String requestId,
		@Nullable String clientAddress, String hash) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK)
		.withZone(ZoneOffset.UTC);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK)
		.withZone(ZoneOffset.UTC);

	static EventView of(AuditEvent event) {
		String kind = event.actorKind().equals(Actor.Kind.TOKEN.name()) ? "API token" : null;
		return new EventView(event.number(), event.occurredAt(), DAY.format(event.time()), TIME.format(event.time()),
				event.actorName(), kind, event.actorId(), event.action(), event.object(), ChangeView.of(event),
				event.requestId(), event.clientAddress(), event.hash());
	}

}
