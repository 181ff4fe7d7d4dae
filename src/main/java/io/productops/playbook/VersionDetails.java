package io.productops.playbook;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A version of a playbook, without its text.
 *
 * @param number from 1, one row of numbers for all playbooks and their drafts
 * @param sha256 of its text
 * @param basedOn the version that was published before it, or null for the first of its
 * playbook
 * @param author who published it first, by the name of that day
 * @param reason what they said of it
 */
public record VersionDetails(int number, String playbookId, String sha256, Status status, @Nullable Integer basedOn,
		String author, String reason, Instant publishedAt) {

	/** Whether new assessments use it. */
	public enum Status {

		/** Exactly one of each playbook. */
		PUBLISHED,

		/** Only what began with it goes on with it. */
		RETIRED

	}

}
