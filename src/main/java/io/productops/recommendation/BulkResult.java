package io.productops.recommendation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What became of a change of several recommendations.
 *
 * @param what was to be done, in words
 * @param undoableUntil until when it can be taken back; null when it cannot
 * @param undoneAt when it was taken back, or null
 */
public record BulkResult(UUID id, String what, Instant createdAt, @Nullable Instant undoableUntil,
		@Nullable Instant undoneAt, List<Row> rows) {

	/**
	 * One of them.
	 *
	 * @param reference of its report
	 * @param planned whether a system was planned with it, and still is
	 * @param changed whether something of it is different from before
	 * @param fault why it was not changed, or null
	 * @param undone whether its change was taken back
	 * @param undoFault why it was not, where it was to be
	 */
	public record Row(UUID recommendation, UUID team, String reference, String title, boolean changed, boolean planned,
			@Nullable String fault, boolean undone, @Nullable String undoFault) {

		public boolean done() {
			return this.fault == null;
		}

	}

	public int done() {
		return (int) this.rows.stream().filter(Row::done).count();
	}

	/** How many are different from before, or were. */
	public int changed() {
		return (int) this.rows.stream().filter(Row::changed).count();
	}

	/** How many systems were planned. */
	public int planned() {
		return (int) this.rows.stream().filter(Row::planned).count();
	}

	/** How many were taken back. */
	public int undone() {
		return (int) this.rows.stream().filter(Row::undone).count();
	}

}
