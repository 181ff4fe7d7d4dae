package io.productops.recommendation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * What became of each recommendation in changes of several.
 */
interface BulkChangeRowRepository extends Repository<BulkChangeRow, UUID> {

	BulkChangeRow save(BulkChangeRow row);

	Optional<BulkChangeRow> findById(UUID id);

	List<BulkChangeRow> findByBulkChangeIdOrderByPosition(UUID bulkChange);

}
