package io.productops.system;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * What teams counted of their questions.
 */
interface InboundCountRepository extends Repository<InboundCount, UUID> {

	InboundCount save(InboundCount count);

	List<InboundCount> findByTeamIdAndWeekOfBetween(UUID team, LocalDate from, LocalDate until);

	List<InboundCount> findByTeamIdAndWeekOfIn(UUID team, Collection<LocalDate> weeks);

	@Query("select max(c.weekOf) from InboundCount c where c.teamId = :team and c.weekOf < :week")
	Optional<LocalDate> findLatestBefore(UUID team, LocalDate week);

}
