package io.productops.recommendation;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * What the list shows each person first.
 */
interface DefaultViewRepository extends Repository<DefaultView, UUID> {

	DefaultView save(DefaultView view);

	Optional<DefaultView> findById(UUID person);

	/**
	 * For a change: another choice of the same person waits until this one is through.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select d from DefaultView d where d.personId = :person")
	Optional<DefaultView> findForChange(UUID person);

	void delete(DefaultView view);

}
