package io.productops.team;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Who failed lately.
 */
interface AttemptsRepository extends Repository<Attempts, String> {

	Attempts save(Attempts attempts);

	/** Others that count the same wait until this count is through. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Attempts a where a.subject = :subject")
	Optional<Attempts> findForChange(String subject);

	@Modifying
	@Query("delete from Attempts a where a.lastAt < :before")
	int deleteQuiet(Instant before);

}
