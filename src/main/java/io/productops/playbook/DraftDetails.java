package io.productops.playbook;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A draft of a playbook, without its text.
 *
 * @param number the number of the version that it becomes
 * @param basedOn the version whose successor it is, or null for a playbook that is new
 * here
 * @param revision its last saving, counted from 1
 * @param author who began it, by the name of that day
 * @param reason why it was published or discarded, or is to be; null before
 * @param schedule when it is to be published by itself, or null
 */
public record DraftDetails(int number, String playbookId, @Nullable Integer basedOn, Status status, int revision,
		String author, Instant createdAt, Instant updatedAt, @Nullable String reason, @Nullable Schedule schedule) {

	public boolean open() {
		return this.status == Status.OPEN;
	}

	/** Whether it is of the playbook that comes with the application. */
	public boolean builtIn() {
		return this.playbookId.equals(PlaybookService.BUILT_IN);
	}

	/** What became of a draft. */
	public enum Status {

		OPEN, PUBLISHED, DISCARDED

	}

	/**
	 * @param zone of the person who said so, in which the time is shown
	 * @param publisher who said so
	 */
	public record Schedule(Instant at, ZoneId zone, UUID publisher) {
	}

}
