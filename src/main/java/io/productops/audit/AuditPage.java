package io.productops.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Some events, newest first, and where the pages beside them begin.
 *
 * @param newer null when there is nothing newer
 * @param older null when there is nothing older
 */
public record AuditPage(List<AuditEvent> events, @Nullable AuditCursor newer, @Nullable AuditCursor older) {

	static final int SIZE = 50;

	/**
	 * The page at a cursor.
	 * @param found the events beyond the cursor, the nearest first; one more than fits
	 * says that there are others
	 */
	static AuditPage of(List<AuditEvent> found, AuditCursor cursor) {
		boolean more = found.size() > SIZE;
		List<AuditEvent> events = new ArrayList<>(found.subList(0, Math.min(SIZE, found.size())));
		if (cursor.newer()) {
			Collections.reverse(events);
		}
		long newest = events.isEmpty() ? cursor.number() : events.get(0).number();
		long oldest = events.isEmpty() ? cursor.number() : events.get(events.size() - 1).number();
		if (cursor.newer()) {
			long below = events.isEmpty() ? oldest + 1 : oldest;
			return new AuditPage(events, more ? AuditCursor.newerThan(newest) : null, AuditCursor.olderThan(below));
		}
		long above = events.isEmpty() ? newest - 1 : newest;
		return new AuditPage(events, cursor.equals(AuditCursor.NEWEST) ? null : AuditCursor.newerThan(above),
				more ? AuditCursor.olderThan(oldest) : null);
	}

}
