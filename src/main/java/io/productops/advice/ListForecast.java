package io.productops.advice;

import java.util.List;
import java.util.Set;

import io.productops.advice.Outlook.Chosen;
import io.productops.advice.Outlook.Listed;
import io.productops.advice.Outlook.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Whether texts can be among others in a {@link Region}.
 */
final class ListForecast {

	private final Forecast forecast;

	ListForecast(Forecast forecast) {
		this.forecast = forecast;
	}

	Truth in(Term.In in) {
		Outlook element = this.forecast.of(in.element());
		Outlook list = this.forecast.of(in.list());
		boolean missing = element.missing() || list.missing();
		Cut cut = (element.cut() != null) ? element.cut() : list.cut();
		if (!element.given() || !list.given() || !(element instanceof Words words)) {
			return new Truth(false, false, true, cut);
		}
		if (list instanceof Listed listed) {
			boolean yes = words.texts().stream().anyMatch(listed.possible()::contains);
			boolean no = !listed.sure().containsAll(words.texts());
			return new Truth(yes, no, missing,
					(cut != null) ? cut : words.apart(listed.sure(), this.forecast.region()));
		}
		return (list instanceof Chosen chosen) ? in(words, chosen.domain(), missing, cut)
				: new Truth(true, true, true, cut);
	}

	private Truth in(Words words, Domain domain, boolean missing, @Nullable Cut known) {
		boolean yes = false;
		boolean no = false;
		Cut cut = known;
		for (String text : words.texts()) {
			Truth chosen = (domain instanceof MultiDomain multi) ? chosen(multi, text) : row((GridDomain) domain, text);
			yes |= chosen.yes();
			no |= chosen.no();
			cut = (cut != null) ? cut : chosen.cut();
		}
		return new Truth(yes, no, missing, (cut != null) ? cut : words.apart(Set.of(), this.forecast.region()));
	}

	private Truth chosen(MultiDomain multi, String option) {
		long bit = Domain.bits(multi.question(), List.of(option));
		int place = this.forecast.model().place(multi.question().id());
		return Truth.of(((multi.chosen() | multi.undecided()) & bit) != 0, (multi.chosen() & bit) == 0,
				Cut.among(place, bit));
	}

	private Truth row(GridDomain grid, String id) {
		if (grid.question().row(id).isEmpty()) {
			return Truth.NO;
		}
		int row = grid.row(id);
		return Truth.of(grid.cell(row) != 0, grid.skippable(row),
				Cut.row(this.forecast.model().place(grid.question().id()), row));
	}

}
