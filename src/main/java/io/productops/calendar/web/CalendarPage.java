package io.productops.calendar.web;

import java.time.ZoneId;
import java.util.List;

import io.productops.calendar.CalendarFeedDetails;
import io.productops.calendar.CalendarScope;
import io.productops.shared.Phrases;
import io.productops.shared.web.ErrorView;
import org.jspecify.annotations.Nullable;

/**
 * The page of a person's calendar addresses.
 *
 * @param fault what is wrong with the choice, or null
 * @param made the whole address that was just made, or null
 */
record CalendarPage(List<Row> rows, @Nullable String fault, @Nullable String made) {

	public String title() {
		return ((this.fault != null) ? "Error: " : "") + "Calendar";
	}

	public List<ErrorView> errors() {
		return (this.fault != null) ? List.of(new ErrorView("#scope", this.fault)) : List.of();
	}

	/**
	 * One address, without its secret.
	 */
	record Row(String contents, String created, String revocation) {

		static Row of(CalendarFeedDetails feed, ZoneId zone) {
			return new Row((feed.scope() == CalendarScope.MINE) ? "What you own" : "All of your teams",
					Phrases.date(feed.createdAt(), zone),
					CalendarFeedController.PATH + "/" + feed.id() + "/revocation");
		}

	}

}
