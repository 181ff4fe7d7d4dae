package io.productops.recommendation.web;

import java.util.List;

import io.productops.recommendation.BulkResult;
import io.productops.shared.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * What became of a change of several recommendations.
 *
 * @param undoHref where to take it back, or null when that cannot be done any more
 * @param until until when, or empty
 */
record BulkPage(String heading, String what, List<RowView> rows, @Nullable String undoHref, String until,
		boolean undone) {

	/** One of them, and whether it worked. */
	record RowView(String href, String title, boolean good, String result) {
	}

	static BulkPage of(BulkResult result, DayWords days) {
		int all = result.rows().size();
		int done = (int) result.done();
		String heading = (all == 0) ? "Nothing was changed" : Phrases.capital(Phrases.numeral(done)) + " of "
				+ Phrases.numeral(all) + " done" + ((result.undoneAt() != null) ? ", and taken back" : "");
		return new BulkPage(heading, result.what(), result.rows().stream().map(BulkPage::row).toList(),
				(result.undoableUntil() != null && done > 0) ? BulkController.PATH + "/" + result.id() + "/undo" : null,
				(result.undoableUntil() != null) ? days.of(result.undoableUntil()) : "", result.undoneAt() != null);
	}

	private static RowView row(BulkResult.Row row) {
		String href = "/recommendations/" + row.recommendation();
		if (row.fault() != null) {
			return new RowView(href, row.title(), false, "Not done. " + row.fault());
		}
		if (row.undoFault() != null) {
			return new RowView(href, row.title(), false, "Done, and not taken back. " + row.undoFault());
		}
		return new RowView(href, row.title(), true, row.undone() ? "Taken back" : "Done");
	}

}
