package io.productops.audit;

/**
 * Where a page of the log begins. As events never move, it shows the same events however
 * many come after.
 *
 * @param number of the event beside the page, which is not on it
 * @param newer whether the page holds what came after that event
 */
public record AuditCursor(long number, boolean newer) {

	/** The page with the newest event. */
	public static final AuditCursor NEWEST = new AuditCursor(Long.MAX_VALUE, false);

	/** The page that ends just before that event. */
	public static AuditCursor olderThan(long number) {
		return new AuditCursor(number, false);
	}

	/** The page that begins just after that event. */
	public static AuditCursor newerThan(long number) {
		return new AuditCursor(number, true);
	}

}
