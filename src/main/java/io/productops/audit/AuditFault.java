package io.productops.audit;

/**
 * The first thing that is wrong with the log.
 *
 * @param number of the event that it is wrong with
 */
public record AuditFault(long number, Kind kind) {

	/** "Event 7 is missing." */
	public String sentence() {
		return "Event " + this.number + " " + this.kind.words + ".";
	}

	/** What can be wrong. */
	public enum Kind {

		/** The hash does not fit what the row says. */
		ALTERED("was altered: what it says does not fit its hash"),

		/** A row, or the end of the log, was deleted. */
		MISSING("is missing"),

		/** Two neighbours, each in order, do not belong together. */
		UNCHAINED("does not continue the event before it: one of the two was replaced"),

		/** The row is in order, but not the one that a head names. */
		REPLACED("was replaced: the head that names it has another hash"),

		/** A row where the application has not written one. */
		ADDED("was added behind the application’s back"),

		/** The table that holds the head is empty. */
		HEADLESS("should be the newest, but the row that says so is gone");

		private final String words;

		Kind(String words) {
			this.words = words;
		}

	}

}
