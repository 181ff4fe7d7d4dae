package io.productops.recommendation;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One of several recommendations that are to change, as far as the person saw it: nobody
 * decides what has changed since.
 *
 * @param version the one that the person saw, or null where it was not on their page
 * @param shownAt when their page was made, where it was not on it; null where it was
 */
public record BulkItem(UUID id, @Nullable Long version, @Nullable Instant shownAt) {

	public BulkItem {
		if ((version == null) == (shownAt == null)) {
			throw new IllegalArgumentException("Either the version or the time says what was seen");
		}
	}

	/** One that was on their page. */
	public static BulkItem seen(UUID id, long version) {
		return new BulkItem(id, version, null);
	}

	/** One of all that fit a filter, of which their page showed others. */
	public static BulkItem at(UUID id, Instant shownAt) {
		return new BulkItem(id, null, shownAt);
	}

	/** What changed in the same instant may not have been seen. */
	boolean staleFor(Recommendation now) {
		return (this.version != null) ? this.version != now.version()
				: this.shownAt != null && !now.updatedAt().isBefore(this.shownAt);
	}

}
