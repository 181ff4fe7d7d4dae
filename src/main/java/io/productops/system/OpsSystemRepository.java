package io.productops.system;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;
import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The systems of all teams.
 */
interface OpsSystemRepository extends Repository<OpsSystem, UUID> {

	OpsSystem save(OpsSystem system);

	/** With its history, its metrics and their readings. */
	void delete(OpsSystem system);

	Optional<OpsSystem> findById(UUID id);

	Optional<OpsSystem> findByRecommendationId(UUID recommendation);

	/** For a change: others that want to change it wait until this one is through. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select s from OpsSystem s where s.id = :id")
	Optional<OpsSystem> findForChange(UUID id);

	/** The same, of a recommendation. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select s from OpsSystem s where s.recommendationId = :recommendation")
	Optional<OpsSystem> findOfRecommendationForChange(UUID recommendation);

	List<OpsSystem> findByTeamIdInOrderByCreatedAtAscIdAsc(Collection<UUID> teams, Limit limit);

	@Query("""
			select s from OpsSystem s where s.createdAt < :before or s.createdAt = :before and s.id < :id
			order by s.createdAt desc, s.id desc""")
	List<OpsSystem> findNewest(Instant before, UUID id, Limit limit);

	@Query("""
			select s from OpsSystem s
			where s.teamId in :teams and (s.createdAt < :before or s.createdAt = :before and s.id < :id)
			order by s.createdAt desc, s.id desc""")
	List<OpsSystem> findNewest(Collection<UUID> teams, Instant before, UUID id, Limit limit);

	@Query("""
			select s.teamId as team, s.stage as stage, sum(s.pmHoursPerMonth) as hours from OpsSystem s
			where s.teamId in :teams and s.stage in :stages and s.pmHoursPerMonth is not null
			group by s.teamId, s.stage""")
	List<StageHours> sumPmHours(Collection<UUID> teams, Collection<Stage> stages);

	/** Those of teams that may be in a calendar, the last changed first. */
	@Query("""
			select s from OpsSystem s
			where s.teamId in :teams and (s.checkOn is not null or s.cadenceFrom is not null)
			order by s.updatedAt desc, s.id desc""")
	List<OpsSystem> findDated(Collection<UUID> teams, Limit limit);

	/** The same, of one owner. */
	@Query("""
			select s from OpsSystem s
			where s.ownerId = :owner and s.teamId in :teams and (s.checkOn is not null or s.cadenceFrom is not null)
			order by s.updatedAt desc, s.id desc""")
	List<OpsSystem> findDatedOf(UUID owner, Collection<UUID> teams, Limit limit);

	/** What somebody is to look at by that day or before. */
	@Query("""
			select s.id as id, s.teamId as team, s.ownerId as owner, s.title as title, s.checkOn as day
			from OpsSystem s where s.checkOn <= :until and s.ownerId is not null and s.stage in :stages
			order by s.checkOn, s.id""")
	List<Due> findDue(LocalDate until, Collection<Stage> stages);

	/**
	 * One system for whoever may read it.
	 * @throws NotFoundException for everybody else, and when there is none
	 */
	default OpsSystem open(UUID id, CurrentPerson person) {
		return opened(findById(id), id, person);
	}

	/**
	 * One system for whoever may change it; others that may wait until then.
	 * @throws io.productops.shared.ForbiddenException for those who may only read it
	 * @throws NotFoundException for everybody else, and when there is none
	 */
	default OpsSystem openForChange(UUID id, CurrentPerson person) {
		OpsSystem found = opened(findForChange(id), id, person);
		person.requireDecider(found.team());
		return found;
	}

	private static OpsSystem opened(Optional<OpsSystem> found, UUID id, CurrentPerson person) {
		return found.filter((system) -> person.mayRead(system.team()))
			.orElseThrow(() -> new NotFoundException("No system " + id + " for this person"));
	}

	/** When somebody is to look at a system. */
	interface Due {

		UUID getId();

		UUID getTeam();

		UUID getOwner();

		String getTitle();

		LocalDate getDay();

	}

	/** What the systems of a team in one stage cost its PMs, or will cost them. */
	interface StageHours {

		UUID getTeam();

		Stage getStage();

		BigDecimal getHours();

	}

}
