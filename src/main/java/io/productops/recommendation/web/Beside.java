package io.productops.recommendation.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import io.productops.recommendation.RecommendationStatus;
import io.productops.recommendation.RecommendationSummary;
import io.productops.shared.Phrases;

/**
 * What stands beside one recommendation.
 *
 * @param from the list from which somebody came, or none
 * @param rows what is shown: a part of that list, or the siblings
 * @param siblings all of its report
 */
record Beside(FromList from, List<RecommendationSummary> rows, List<RecommendationSummary> siblings) {

	/** Whether a list is shown, and not the report. */
	boolean list() {
		return this.rows != this.siblings;
	}

	/** How many there are, and how many want an answer. */
	String heading() {
		int open = (int) this.rows.stream().filter((each) -> each.status() == RecommendationStatus.PROPOSED).count();
		return Phrases.capital(Phrases.count(this.rows.size(), "recommendation", "recommendations"))
				+ (list() ? " of the list, " : ", ") + ((open == 0) ? "each with an answer"
						: Phrases.count(open, "still needs an answer", "still need an answer"));
	}

	/**
	 * Where to go on from one: to the next of the list, or to what wants an answer after
	 * it in its report, or else before it.
	 */
	Optional<RecommendationSummary> next(UUID id) {
		int at = IntStream.range(0, this.rows.size())
			.filter((i) -> this.rows.get(i).id().equals(id))
			.findFirst()
			.orElse(this.rows.size() - 1);
		List<RecommendationSummary> behind = this.rows.subList(at + 1, this.rows.size());
		return list() ? behind.stream().findFirst() : open(behind).or(() -> open(this.rows.subList(0, at)));
	}

	private static Optional<RecommendationSummary> open(List<RecommendationSummary> some) {
		return some.stream().filter((each) -> each.status() == RecommendationStatus.PROPOSED).findFirst();
	}

}
