package io.productops.playbook;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * What is published of each playbook.
 */
interface PlaybookPointerRepository extends Repository<PlaybookPointer, String> {

	PlaybookPointer saveAndFlush(PlaybookPointer pointer);

	Optional<PlaybookPointer> findById(String playbook);

	List<PlaybookPointer> findAllByOrderByPlaybookId();

	/** For a move: others that want to publish wait until this one is through. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select p from PlaybookPointer p where p.playbookId = :playbook")
	Optional<PlaybookPointer> findForMove(String playbook);

}
