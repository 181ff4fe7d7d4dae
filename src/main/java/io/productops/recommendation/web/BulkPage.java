package io.productops.recommendation.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.productops.recommendation.BulkResult;
import io.productops.shared.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * What became of a change of several recommendations.
 *
 * @param what was done, in words
 * @param planned how many systems came of it, in words, or null for none
 * @param undoHref where to take it back, or null when that cannot be done any more
 * @param until until when, or empty
 * @param listHref the page of the list from which it was made
 * @param place the fields of that page, to be sent along
 */
record BulkPage(String heading, String what, @Nullable String planned, List<RowView> rows, @Nullable String undoHref,
		String until, String listHref, Map<String, String> place) {

	/**
	 * One of them, and whether it worked.
	 *
	 * @param from of which team and report it is
	 */
	record RowView(String href, String title, String from, boolean good, String result) {
	}

	static BulkPage of(BulkResult result, Map<UUID, String> teams, DayWords days, String listHref,
			Map<String, String> place) {
		boolean undoable = result.undoableUntil() != null && result.changed() > 0;
		// who asked for something that nobody there has learns nothing about it
		String what = (result.done() > 0) ? result.what() : "Nothing is different from before";
		int systems = result.planned();
		return new BulkPage(heading(result), what + ".",
				(systems == 0) ? null
						: Phrases.capital(Phrases.count(systems, "system was", "systems were")) + " planned.",
				result.rows().stream().map((row) -> row(row, teams)).toList(),
				undoable ? BulkController.PATH + "/" + result.id() + "/undo" : null,
				(result.undoableUntil() != null) ? days.of(result.undoableUntil()) : "", listHref, place);
	}

	private static String heading(BulkResult result) {
		int all = result.rows().size();
		if (all == 0) {
			return "Nothing was changed";
		}
		String done = of(result.done(), Phrases.numeral(all)) + " done";
		if (result.undoneAt() == null || result.changed() == 0) {
			return Phrases.capital(done);
		}
		boolean whole = result.undone() == result.changed();
		return Phrases.capital(done) + ", and " + (whole ? "" : of(result.undone(), "them") + " ") + "taken back";
	}

	private static String of(int some, String all) {
		return ((some == 0) ? "none" : Phrases.numeral(some)) + " of " + all;
	}

	private static RowView row(BulkResult.Row row, Map<UUID, String> teams) {
		String href = "/recommendations/" + row.recommendation();
		String from = teams.getOrDefault(row.team(), "A team") + ", " + row.reference();
		if (row.fault() != null) {
			return new RowView(href, row.title(), from, false, "Not done. " + row.fault());
		}
		if (row.undoFault() != null) {
			return new RowView(href, row.title(), from, false, "Done, and not taken back. " + row.undoFault());
		}
		return new RowView(href, row.title(), from, true,
				row.undone() ? "Taken back" : row.changed() ? "Done" : "It was so already");
	}

}
