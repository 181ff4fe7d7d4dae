package io.productops.recommendation;

import java.util.List;
import java.util.function.Consumer;

import io.productops.shared.ListPosition;
import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;

import org.springframework.stereotype.Service;

/**
 * Hands over everything that a filter lets through, page by page, and writes down that it
 * was taken away. A page is a transaction of its own: a long download holds none, and no
 * more than one page is in memory.
 */
@Service
public class ExportService {

	private static final int PAGE = 200;

	private final RecommendationListService lists;

	private final RecommendationLog log;

	ExportService(RecommendationListService lists, RecommendationLog log) {
		this.lists = lists;
		this.log = log;
	}

	/**
	 * Hands over all pages of a list. What changes meanwhile may be there as it was or as
	 * it is, and in an order by changes or due dates twice or not at all.
	 * @param most so many recommendations at most
	 * @throws NotFoundException when a team is wanted that the person may not read,
	 * before anything is handed over
	 */
	public void pages(RecommendationFilter filter, RecommendationSort sort, int most, CurrentPerson person,
			Consumer<List<ListedRecommendation>> sink) {
		ListPosition after = ListPosition.START;
		int missing = most;
		int asked;
		Found<ListedRecommendation> page;
		do {
			asked = Math.min(PAGE, missing);
			page = this.lists.whole(filter, sort, after, asked, person);
			List<ListedRecommendation> items = page.items();
			if (!items.isEmpty()) {
				sink.accept(items);
				after = items.get(items.size() - 1).place();
			}
			after = (page.further() != null) ? page.further() : after;
			missing -= items.size();
		}
		while (missing > 0 && (page.items().size() == asked || page.further() != null));
	}

	/**
	 * Writes down that somebody took a list away.
	 * @param format the kind of file
	 * @param count how many there were in it
	 */
	public void exported(String format, RecommendationFilter filter, long count, CurrentPerson person) {
		this.log.exported(format, filter, count, person);
	}

}
