package io.productops.recommendation;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The changes of several recommendations.
 */
interface BulkChangeRepository extends Repository<BulkChange, UUID> {

	BulkChange save(BulkChange change);

	Optional<BulkChange> findByIdAndPersonId(UUID id, UUID person);

	/** To take it back: a second one waits and then finds that it was. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from BulkChange c where c.id = :id and c.personId = :person")
	Optional<BulkChange> findForChange(UUID id, UUID person);

}
