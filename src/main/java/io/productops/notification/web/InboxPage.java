package io.productops.notification.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import io.productops.notification.Notification;
import io.productops.shared.Phrases;
import io.productops.shared.web.ListPart;
import org.jspecify.annotations.Nullable;

/**
 * One page of an inbox.
 *
 * @param cursor where the page begins, or null at the front
 * @param olderHref where it goes on, or null at the end
 * @param zone in which its times are
 */
record InboxPage(List<Row> rows, @Nullable String cursor, @Nullable String olderHref, String zone) {

	static InboxPage of(ListPart<Notification> part, @Nullable String cursor, ZoneId zone) {
		return new InboxPage(part.map((it) -> Row.of(it, zone)), cursor,
				(part.next() != null) ? href(part.next()) : null, zone.getId());
	}

	/** The address of a page; what is no cursor leads to the front. */
	static String href(String cursor) {
		return InboxController.PATH + (cursor.matches("[A-Za-z0-9_-]{1,100}") ? "?cursor=" + cursor : "");
	}

	/** Whether it begins with the newest. */
	public boolean isFront() {
		return this.cursor == null;
	}

	/** Whether anything on it is new. */
	public boolean isUnread() {
		return this.rows.stream().anyMatch(Row::unread);
	}

	/**
	 * One notification.
	 *
	 * @param datetime for machines
	 * @param reading where the form goes that marks it as read
	 */
	record Row(String id, String kind, String title, String text, String href, String time, String datetime,
			boolean unread, String reading) {

		static Row of(Notification it, ZoneId zone) {
			Instant time = it.createdAt();
			return new Row(it.id().toString(), it.kind().words(), it.title(), it.text(), it.path(),
					Phrases.time(time, zone), time.toString(), !it.read(),
					InboxController.PATH + "/" + it.id() + "/reading");
		}

	}

}
