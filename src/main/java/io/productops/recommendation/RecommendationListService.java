package io.productops.recommendation;

import java.util.LinkedHashMap;
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

	private final RecommendationListRepository lists;

	private final RecommendationReader reader;

	RecommendationListService(RecommendationListRepository lists, RecommendationReader reader) {
		this.lists = lists;
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

	private static void requireReadable(RecommendationFilter filter, CurrentPerson person) {
		UUID team = filter.team();
		if (team != null) {
			person.requireReader(team);
		}
	}

}
