package io.productops.recommendation;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * What the list shows each person first.
 */
interface DefaultViewRepository extends Repository<DefaultView, UUID> {

	DefaultView save(DefaultView view);

	Optional<DefaultView> findById(UUID person);

	void delete(DefaultView view);

}
