package io.productops.calendar;

import java.time.Instant;
import java.util.UUID;

/**
 * A feed as its maker sees it: everything but the secret.
 */
public record CalendarFeedDetails(UUID id, CalendarScope scope, Instant createdAt) {
}
