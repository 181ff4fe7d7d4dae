package io.productops.assessment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The assessments, drafts and completed ones.
 */
interface AssessmentRepository extends Repository<Assessment, UUID> {

	Assessment save(Assessment assessment);

	Optional<Assessment> findById(UUID id);

	/** For a change: others that want to change it wait until this one is through. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Assessment a where a.id = :id")
	Optional<Assessment> findForChange(UUID id);

	boolean existsByReference(String reference);

	void delete(Assessment assessment);

	@Modifying
	@Query("delete from Assessment a where a.status = io.productops.assessment.AssessmentStatus.DRAFT and a.updatedAt < :before")
	int deleteDrafts(Instant before);

}
