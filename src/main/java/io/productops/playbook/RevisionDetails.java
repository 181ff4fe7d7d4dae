package io.productops.playbook;

import java.time.Instant;

/**
 * One saving of a draft, without its text.
 *
 * @param revision counted from 1
 * @param author by the name of that day
 * @param note what changed, in a line
 */
public record RevisionDetails(int draft, int revision, String sha256, String author, String note, Instant savedAt) {
}
