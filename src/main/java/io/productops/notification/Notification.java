package io.productops.notification;

import java.time.Instant;
import java.util.UUID;

import io.productops.shared.ListPosition;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

/**
 * One thing in somebody's inbox.
 *
 * @param path of the page to look at
 */
public record Notification(UUID id, UUID personId, NotificationKind kind, @Nullable UUID team, String title,
		String text, String path, Instant createdAt, boolean read) {

	/** Where it stands in the inbox. */
	public ListPosition position() {
		return new ListPosition(this.createdAt, this.id);
	}

	/** Whether they may still know it. */
	boolean isFor(CurrentPerson person) {
		return this.team == null || person.mayRead(this.team);
	}

}
