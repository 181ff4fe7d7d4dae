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

	/** Those that come after an id, without their advice. */
	@Query("""
			select new io.productops.assessment.StoredAnswers(f.assessmentId, a.holder.team, f.answers)
			from FinishedAdvice f join Assessment a on a.id = f.assessmentId
			where f.assessmentId > :after and f.playbookSha256 in :playbooks order by f.assessmentId""")
	List<StoredAnswers> findAnswers(Collection<String> playbooks, UUID after, Limit limit);

	/** Those that come after an id. */
	@Query("""
			select new io.productops.assessment.StoredAdvice(f.assessmentId, a.reference, a.holder.team,
			    f.playbookSha256, f.answers, f.advice)
			from FinishedAdvice f join Assessment a on a.id = f.assessmentId
			where f.assessmentId > :after order by f.assessmentId""")
	List<StoredAdvice> findAdvices(UUID after, Limit limit);

}
