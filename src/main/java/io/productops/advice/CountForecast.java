package io.productops.advice;

import java.util.List;
import java.util.Set;

import io.productops.advice.NumericTerm.Count;
import io.productops.advice.Outlook.Chosen;
import io.productops.advice.Question.Option;
import org.jspecify.annotations.Nullable;

/**
 * What the numbers can come to that are made of options and rows.
 */
final class CountForecast {

	private final Forecast forecast;

	CountForecast(Forecast forecast) {
		this.forecast = forecast;
	}

	/** A row of a scale grid. */
	static Amount points(int question, int row, long options, boolean missing, @Nullable Cut cut) {
		if (options == 0) {
			return Amount.of(0).lacking(cut);
		}
		int low = Long.numberOfTrailingZeros(options);
		int high = Long.SIZE - 1 - Long.numberOfLeadingZeros(options);
		Cut apart = (low == high) ? null : Cut.cell(question, row, (1L << ((low + high) / 2 + 1)) - 1);
		return new Amount(low, high, null, missing, (cut != null) ? cut : apart);
	}

	/** How many options are chosen, or rows filled with one of them. */
	Amount count(Count count) {
		Chosen answer = (Chosen) this.forecast.answer(count.question());
		if (!answer.given()) {
			return Amount.of(0).lacking(answer.cut());
		}
		Question question = this.forecast.model().questions().get(count.question());
		Set<String> counted = count.options();
		List<String> ids = question.options()
			.stream()
			.map(Option::id)
			.filter((id) -> (counted == null || counted.contains(id)) && !count.except().contains(id))
			.toList();
		long options = Domain.bits(question, ids);
		if (answer.domain() instanceof MultiDomain multi) {
			long undecided = multi.undecided() & options;
			int low = multi.fewest(options);
			int high = Math.max(low, multi.most(options));
			Cut apart = (low == high) ? null : Cut.among(count.question(), Long.lowestOneBit(undecided));
			return amount(low, high, answer, apart);
		}
		return count(count.question(), (GridDomain) answer.domain(), options, answer);
	}

	private static Amount amount(double low, double high, Chosen answer, @Nullable Cut apart) {
		Linear form = (low == high && answer.cut() == null) ? Linear.constant(low) : null;
		return new Amount(low, high, form, answer.missing(), (answer.cut() != null) ? answer.cut() : apart);
	}

	private static Amount count(int question, GridDomain grid, long options, Chosen answer) {
		int low = 0;
		int high = 0;
		Cut apart = null;
		for (int row = 0; row < grid.rows(); row++) {
			long cell = grid.cell(row);
			boolean may = (cell & options) != 0;
			boolean must = may && !grid.skippable(row) && (cell & ~options) == 0;
			low += must ? 1 : 0;
			high += may ? 1 : 0;
			if (may && !must && apart == null) {
				apart = grid.skippable(row) ? Cut.row(question, row) : Cut.cell(question, row, options);
			}
		}
		return amount(low, high, answer, apart);
	}

	/** The mean of the rows of a scale grid. */
	Amount mean(int question) {
		Chosen answer = (Chosen) this.forecast.answer(question);
		if (!answer.given()) {
			return Amount.of(0).lacking(answer.cut());
		}
		GridDomain grid = (GridDomain) answer.domain();
		double low = 0;
		double high = 0;
		int sure = 0;
		double least = Double.POSITIVE_INFINITY;
		double most = Double.NEGATIVE_INFINITY;
		Cut apart = null;
		for (int row = 0; row < grid.rows(); row++) {
			if (grid.cell(row) != 0) {
				Amount point = points(question, row, grid.cell(row), false, null);
				boolean skippable = grid.skippable(row);
				sure += skippable ? 0 : 1;
				low += skippable ? 0 : point.low();
				high += skippable ? 0 : point.high();
				least = skippable ? Math.min(least, point.low()) : least;
				most = skippable ? Math.max(most, point.high()) : most;
				apart = (apart != null) ? apart : skippable ? Cut.row(question, row) : point.cut();
			}
		}
		// rows that may be left open can pull the mean towards their least or most
		double from = Math.min((sure > 0) ? low / sure : Double.POSITIVE_INFINITY, least);
		double to = Math.max((sure > 0) ? high / sure : Double.NEGATIVE_INFINITY, most);
		return amount(from, to, answer, (from < to) ? apart : null);
	}

}
