package io.productops.calendar;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * The feeds that are open.
 */
interface CalendarFeedRepository extends Repository<CalendarFeed, UUID> {

	CalendarFeed save(CalendarFeed feed);

	void delete(CalendarFeed feed);

	Optional<CalendarFeed> findByHash(String hash);

	Optional<CalendarFeed> findByIdAndPersonId(UUID id, UUID person);

	List<CalendarFeed> findByPersonIdOrderByCreatedAtDescIdDesc(UUID person);

}
