package io.productops.assessment;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * The advice of each completed assessment.
 */
interface FinishedAdviceRepository extends Repository<FinishedAdvice, UUID> {

	FinishedAdvice save(FinishedAdvice advice);

	Optional<FinishedAdvice> findById(UUID assessmentId);

	void delete(FinishedAdvice advice);

}
