package io.productops.recommendation;

import java.time.Instant;
import java.util.UUID;

import io.productops.shared.ListPosition;
import org.jspecify.annotations.Nullable;

/**
 * A comment for whoever asked.
 *
 * @param version to be sent with a change
 * @param text Markdown as typed
 * @param editedAt when its words changed last, or null
 * @param editable whether whoever asked may still mend it
 */
public record CommentDetails(UUID id, long version, UUID author, String text, Instant createdAt,
		@Nullable Instant editedAt, boolean editable) {

	/** Where it stands in the list, the newest first. */
	public ListPosition place() {
		return new ListPosition(this.createdAt, this.id);
	}

}
