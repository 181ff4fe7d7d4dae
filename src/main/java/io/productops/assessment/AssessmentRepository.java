package io.productops.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.productops.shared.ForbiddenException;
import io.productops.shared.NotFoundException;
import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The assessments, drafts and completed ones.
 */
interface AssessmentRepository extends Repository<Assessment, UUID> {

	/** What lists show, without the answers and the advice. */
	String SUMMARIES = """
			select new io.productops.assessment.AssessmentSummary(a.id, a.reference, a.organisation, a.status, a.holder.team,
			    a.startedBy, a.createdAt, a.updatedAt, a.completedAt, a.playbookSha256, f.stage)
			from Assessment a left join FinishedAdvice f on f.assessmentId = a.id
			""";

	Assessment save(Assessment assessment);

	Optional<Assessment> findById(UUID id);

	/** For a change: others that want to change it wait until this one is through. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Assessment a where a.id = :id")
	Optional<Assessment> findForChange(UUID id);

	/**
	 * One assessment for whoever may read it.
	 * @throws NotFoundException for everybody else, and when there is none
	 */
	default Assessment open(UUID id, Access access) {
		return opened(findById(id), id, access);
	}

	/**
	 * One assessment for whoever may change it; others that may wait until then.
	 * @throws ForbiddenException for those who may only read it
	 * @throws NotFoundException for everybody else, and when there is none
	 */
	default Assessment openForChange(UUID id, Access access) {
		Assessment assessment = opened(findForChange(id), id, access);
		if (!assessment.holder().allowsChangesBy(access)) {
			throw new ForbiddenException("Only a leader of its team may change assessment " + id);
		}
		return assessment;
	}

	private static Assessment opened(Optional<Assessment> found, UUID id, Access access) {
		return found.filter((assessment) -> assessment.holder().opensFor(access))
			.orElseThrow(() -> new NotFoundException("No assessment " + id + " for whoever asks"));
	}

	/** The assessment of a team that was completed last. */
	@Query(SUMMARIES + """
			where a.holder.team = :team and a.status = io.productops.assessment.AssessmentStatus.COMPLETED
			order by a.completedAt desc, a.id desc""")
	List<AssessmentSummary> findCompleted(UUID team, Limit limit);

	/** Those of a team that come after a place in the list, last changed first. */
	@Query(SUMMARIES + """
			where a.holder.team = :team and (a.updatedAt < :before or a.updatedAt = :before and a.id < :id)
			order by a.updatedAt desc, a.id desc""")
	List<AssessmentSummary> findByTeam(UUID team, Instant before, UUID id, Limit limit);

	/** Those of several teams, last changed first. */
	@Query(SUMMARIES + "where a.holder.team in :teams order by a.updatedAt desc, a.id desc")
	List<AssessmentSummary> findByTeams(Collection<UUID> teams, Limit limit);

	/** Those of several teams that come after a place in the list, the newest first. */
	@Query(SUMMARIES + """
			where a.holder.team in :teams and (a.createdAt < :before or a.createdAt = :before and a.id < :id)
			order by a.createdAt desc, a.id desc""")
	List<AssessmentSummary> findNewest(Collection<UUID> teams, Instant before, UUID id, Limit limit);

	/** Those of all teams that come after a place in the list, the newest first. */
	@Query(SUMMARIES + """
			where a.holder.team is not null and (a.createdAt < :before or a.createdAt = :before and a.id < :id)
			order by a.createdAt desc, a.id desc""")
	List<AssessmentSummary> findNewest(Instant before, UUID id, Limit limit);

	@Query(SUMMARIES + "where a.id = :id and a.holder.team is not null")
	Optional<AssessmentSummary> findSummary(UUID id);

	/** Those of these ids that are of teams. */
	@Query(SUMMARIES + "where a.id in :ids and a.holder.team is not null")
	List<AssessmentSummary> findSummaries(Collection<UUID> ids);

	@Query(SUMMARIES + "where a.reference = :reference and a.holder.team is not null")
	Optional<AssessmentSummary> findSummary(String reference);

	/**
	 * Those of teams that are completed and whose recommendations are still to be made.
	 */
	@Query("""
			select a.id from Assessment a where a.issued = false
			and a.status = io.productops.assessment.AssessmentStatus.COMPLETED and a.id > :after
			and a.holder.team is not null order by a.id""")
	List<UUID> findNotIssued(UUID after, Limit limit);

	boolean existsByReference(String reference);

	/** A reference that no other has. */
	default String newReference() {
		String reference = AssessmentReference.create();
		while (existsByReference(reference)) {
			reference = AssessmentReference.create();
		}
		return reference;
	}

	void delete(Assessment assessment);

	/** What belongs to a team is not abandoned, however long nobody touched it. */
	@Modifying
	@Query("""
			delete from Assessment a where a.status = io.productops.assessment.AssessmentStatus.DRAFT
			and a.holder.team is null and a.updatedAt < :before""")
	int deleteDrafts(Instant before);

}
