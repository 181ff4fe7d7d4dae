package io.productops.system;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * The histories of the systems; nothing is changed or taken out.
 */
interface OpsSystemEventRepository extends Repository<OpsSystemEvent, UUID> {

	OpsSystemEvent save(OpsSystemEvent event);

	List<OpsSystemEvent> findBySystemIdOrderByNumber(UUID system);

}
