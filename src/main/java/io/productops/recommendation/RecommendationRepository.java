package io.productops.recommendation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.productops.shared.ForbiddenException;
import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The recommendations of all teams.
 */
interface RecommendationRepository extends Repository<Recommendation, UUID> {

	Recommendation save(Recommendation recommendation);

	/** Writes a change at once, so that it has its next version. */
	Recommendation saveAndFlush(Recommendation recommendation);

	Optional<Recommendation> findById(UUID id);

	/** For a change: others that want to change it wait until this one is through. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from Recommendation r where r.id = :id")
	Optional<Recommendation> findForChange(UUID id);

	/** Those of one assessment, in the order of its advice. */
	List<Recommendation> findByAssessmentIdOrderByPosition(UUID assessment);

	boolean existsByAssessmentId(UUID assessment);

	/** These with their labels, in one query. */
	@Query("select distinct r from Recommendation r left join fetch r.labels where r.id in :ids")
	List<Recommendation> findWhole(Collection<UUID> ids);

	/**
	 * Those of teams that may be in a calendar, the last changed first: without a change
	 * there was never a day.
	 */
	@Query("""
			select r.id from Recommendation r
			where r.teamId in :teams and r.events > 1
			order by r.updatedAt desc, r.id desc""")
	List<UUID> findDated(Collection<UUID> teams, Limit limit);

	/** The same, of one owner. */
	@Query("""
			select r.id from Recommendation r
			where r.ownerId = :owner and r.teamId in :teams and r.events > 1
			order by r.updatedAt desc, r.id desc""")
	List<UUID> findDatedOf(UUID owner, Collection<UUID> teams, Limit limit);

	/** What these are called, without the rest of them. */
	@Query("""
			select r.id as id, r.teamId as team, r.reference as reference, r.advised.title as text,
			    r.advised.system as system
			from Recommendation r where r.id in :ids""")
	List<Title> findTitles(Collection<UUID> ids);

	/** What somebody has said to do by that day or before, and has not done. */
	@Query("""
			select r.id as id, r.teamId as team, r.ownerId as owner, r.advised.title as text, r.dueOn as day
			from Recommendation r where r.dueOn <= :until and r.ownerId is not null and r.status in :statuses
			order by r.dueOn, r.id""")
	List<Due> findDue(LocalDate until, Collection<RecommendationStatus> statuses);

	/**
	 * What is to be looked at again by that day or before, except what builds a system:
	 * that has a check date of its own.
	 */
	@Query("""
			select r.id as id, r.teamId as team, r.ownerId as owner, r.advised.title as text, r.reviewOn as day
			from Recommendation r where r.reviewOn <= :until and r.ownerId is not null and r.status in :statuses
			and r.advised.system is null order by r.reviewOn, r.id""")
	List<Due> findToReview(LocalDate until, Collection<RecommendationStatus> statuses);

	/**
	 * What is to be decided on by that day or before; without an owner by whoever put it
	 * off.
	 */
	@Query("""
			select r.id as id, r.teamId as team, coalesce(r.ownerId, e.actorId) as owner, r.advised.title as text,
			    r.deferredUntil as day
			from Recommendation r join RecommendationEvent e on e.recommendationId = r.id
			where r.deferredUntil <= :until
			and r.status = io.productops.recommendation.RecommendationStatus.DEFERRED
			and e.number = (select max(x.number) from RecommendationEvent x
			    where x.recommendationId = r.id and x.action = 'deferred')
			order by r.deferredUntil, r.id""")
	List<Due> findToDecide(LocalDate until);

	/** Something to do, by whom and when. */
	interface Due {

		UUID getId();

		UUID getTeam();

		UUID getOwner();

		String getText();

		LocalDate getDay();

	}

	/** What a recommendation is called, whose it is, and which system it builds. */
	interface Title {

		UUID getId();

		UUID getTeam();

		String getReference();

		@Nullable String getSystem();

		String getText();

	}

	/**
	 * One recommendation for whoever may read it.
	 * @throws NotFoundException for everybody else, and when there is none
	 */
	default Recommendation open(UUID id, CurrentPerson person) {
		return opened(findById(id), id, person);
	}

	/**
	 * One recommendation for whoever may decide on it; others that may wait until then.
	 * @throws ForbiddenException for those who may only read it
	 * @throws NotFoundException for everybody else, and when there is none
	 */
	default Recommendation openForChange(UUID id, CurrentPerson person) {
		Recommendation found = opened(findForChange(id), id, person);
		requireDecider(found, person);
		return found;
	}

	/** Lets only those on who decide in its team. */
	static void requireDecider(Recommendation recommendation, CurrentPerson person) {
		if (!person.mayDecide(recommendation.team())) {
			throw new ForbiddenException("Only a PM or a leader of its team decides on " + recommendation.id());
		}
	}

	private static Recommendation opened(Optional<Recommendation> found, UUID id, CurrentPerson person) {
		return found.filter((recommendation) -> person.mayRead(recommendation.team()))
			.orElseThrow(() -> new NotFoundException("No recommendation " + id + " for this person"));
	}

}
