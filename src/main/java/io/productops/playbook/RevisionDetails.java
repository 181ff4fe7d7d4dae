package io.productops.playbook;

import java.time.Instant;
import java.util.UUID;

import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

/**
 * One saving of a draft, without its text.
 *
 * @param revision counted from 1
 * @param authorId who wrote it, or null where nobody did
 * @param author by the name of that day
 * @param note what changed, in a line
 */
public record RevisionDetails(int draft, int revision, String sha256, @Nullable UUID authorId, String author,
		String note, Instant savedAt) {

	/** Whether somebody saved it; of what nobody wrote, the name tells. */
	public boolean by(CurrentPerson person) {
		return (this.authorId != null) ? this.authorId.equals(person.id()) : this.author.equals(person.name());
	}

}
