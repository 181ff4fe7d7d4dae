package io.productops.recommendation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.productops.shared.ListPosition;
import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists recommendations of all teams that a person may read: an admin all, anybody else
 * their own.
 */
@Service
public class RecommendationListService {

	private final RecommendationListRepository lists;

	private final RecommendationReader reader;

	RecommendationListService(RecommendationListRepository lists, RecommendationReader reader) {
		this.lists = lists;
		this.reader = reader;
	}

	/**
	 * Those that come behind a place in the list.
	 * @param after {@link ListPosition#START} for the first
	 * @param most so many at most
	 * @throws NotFoundException when a team is wanted that the person may not read
	 */
	@Transactional(readOnly = true)
	public List<RecommendationSummary> find(RecommendationFilter filter, RecommendationSort sort, ListPosition after,
			int most, CurrentPerson person) {
		requireReadable(filter, person);
		return this.lists.find(filter, sort, after, most, person);
	}

	/** The same with all that is known of each; as many queries for many as for few. */
	@Transactional(readOnly = true)
	public List<ListedRecommendation> whole(RecommendationFilter filter, RecommendationSort sort, ListPosition after,
			int most, CurrentPerson person) {
		Map<UUID, ListPosition> places = new LinkedHashMap<>();
		find(filter, sort, after, most, person).forEach((found) -> places.put(found.id(), found.place(sort)));
		return this.reader.read(places.keySet(), places::get, person);
	}

	/** The ids of all of them, at most so many, the newest first. */
	@Transactional(readOnly = true)
	public List<UUID> ids(RecommendationFilter filter, int most, CurrentPerson person) {
		requireReadable(filter, person);
		return this.lists.ids(filter, most, person);
	}

	private static void requireReadable(RecommendationFilter filter, CurrentPerson person) {
		UUID team = filter.team();
		if (team != null) {
			person.requireReader(team);
		}
	}

}
