package io.productops.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The advice of each completed assessment.
 */
interface FinishedAdviceRepository extends Repository<FinishedAdvice, UUID> {

	FinishedAdvice save(FinishedAdvice advice);

	Optional<FinishedAdvice> findById(UUID assessmentId);

	void delete(FinishedAdvice advice);

	long count();

	long countByPlaybookSha256In(Collection<String> playbooks);

	@Query("select coalesce(max(f.ordinal), 0) from FinishedAdvice f")
	long lastOrdinal();

	/** Some in the order in which they were made. */
	@Query("""
			select new io.productops.assessment.StoredAdvice(f.assessmentId, a.reference, a.holder.team,
			    f.playbookSha256, f.answers, f.advice)
			from FinishedAdvice f join Assessment a on a.id = f.assessmentId
			where f.ordinal > :after and f.ordinal <= :last order by f.ordinal""")
	List<StoredAdvice> findAdvices(long after, long last);

	/** Those that come after an id. */
	@Query("""
			select new io.productops.assessment.StoredAdvice(f.assessmentId, a.reference, a.holder.team,
			    f.playbookSha256, f.answers, f.advice)
			from FinishedAdvice f join Assessment a on a.id = f.assessmentId
			where f.assessmentId > :after order by f.assessmentId""")
	List<StoredAdvice> findAdvices(UUID after, Limit limit);

}
