package io.productops.system;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * What teams counted of their questions.
 */
interface InboundCountRepository extends Repository<InboundCount, UUID> {

	InboundCount save(InboundCount count);

	List<InboundCount> findByTeamIdAndWeekOfGreaterThanEqual(UUID team, LocalDate from);

	List<InboundCount> findByTeamIdAndWeekOfIn(UUID team, Collection<LocalDate> weeks);

}
