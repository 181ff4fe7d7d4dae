package io.productops.team;

import java.time.Instant;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The forms that wait for somebody to sign in again.
 */
interface SavedFormRepository extends Repository<SavedForm, String> {

	SavedForm save(SavedForm form);

	Optional<SavedForm> findById(String tokenHash);

	@Modifying
	@Query("delete from SavedForm f where f.expiresAt < :now")
	int deleteExpired(Instant now);

}
