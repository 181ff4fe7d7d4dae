package io.productops.recommendation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.productops.shared.ListPosition;
import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists recommendations of all teams that a person may read: an admin all, anybody else
 * their own.
 */
@Service
public class RecommendationListService {

	/** So many recommendations at most are searched for words at once. */
	public static final int MOST_SEARCHED = ListSql.MOST_SEARCHED;

	/** So many reports of a team are offered to filter by. */
	public static final int MOST_REPORTS = 50;

	private final RecommendationListRepository lists;

	private final ListedReportRepository reports;

	private final RecommendationReader reader;

	RecommendationListService(RecommendationListRepository lists, ListedReportRepository reports,
			RecommendationReader reader) {
		this.lists = lists;
		this.reports = reports;
		this.reader = reader;
	}

	/**
	 * Those that come behind a place in the list. Where no index holds words, a search
	 * for them reads {@link #MOST_SEARCHED} recommendations at most and says where it
	 * ended.
	 * @param after {@link ListPosition#START} for the first
	 * @param most so many at most
	 * @throws NotFoundException when a team is wanted that the person may not read
	 */
	@Transactional(readOnly = true)
	public Found<RecommendationSummary> find(RecommendationFilter filter, RecommendationSort sort, ListPosition after,
			int most, CurrentPerson person) {
		requireReadable(filter, person);
		return this.lists.find(filter, sort, after, most, person);
	}

	/** The same with all that is known of each; as many queries for many as for few. */
	@Transactional(readOnly = true)
	public Found<ListedRecommendation> whole(RecommendationFilter filter, RecommendationSort sort, ListPosition after,
			int most, CurrentPerson person) {
		Found<RecommendationSummary> part = find(filter, sort, after, most, person);
		Map<UUID, ListPosition> places = new LinkedHashMap<>();
		part.items().forEach((found) -> places.put(found.id(), found.place(sort)));
		return new Found<>(this.reader.read(places.keySet(), places::get, person), part.further());
	}

	/** The ids of all of them, at most so many, the newest first. */
	@Transactional(readOnly = true)
	public Found<UUID> ids(RecommendationFilter filter, int most, CurrentPerson person) {
		Found<RecommendationSummary> found = find(filter, RecommendationSort.NEWEST, ListPosition.START, most, person);
		return new Found<>(found.items().stream().map(RecommendationSummary::id).toList(), found.further());
	}

	/**
	 * How many there are, so many at most; null where that takes long to find out.
	 * @throws NotFoundException when a team is wanted that the person may not read
	 */
	@Transactional(readOnly = true)
	public @Nullable Integer count(RecommendationFilter filter, int most, CurrentPerson person) {
		requireReadable(filter, person);
		return this.lists.count(filter, most, person);
	}

	/**
	 * The newest reports of a team that recommend something, the newest first.
	 * @param team null is none
	 * @param one is among them too, of whatever team, where the person may read it; null
	 * is none
	 * @throws NotFoundException when the person may not read in the team
	 */
	@Transactional(readOnly = true)
	public List<ListedReport> reports(@Nullable UUID team, @Nullable UUID one, CurrentPerson person) {
		if (team != null) {
			person.requireReader(team);
		}
		List<ListedReport> found = (team != null) ? this.reports.findOfTeam(team, MOST_REPORTS, one)
				: (one != null) ? this.reports.findOne(one) : List.of();
		return found.stream()
			.filter((report) -> person.mayRead(report.team()))
			.sorted(Comparator.comparing(ListedReport::issuedAt).reversed())
			.toList();
	}

	private static void requireReadable(RecommendationFilter filter, CurrentPerson person) {
		UUID team = filter.team();
		if (team != null) {
			person.requireReader(team);
		}
	}

}
