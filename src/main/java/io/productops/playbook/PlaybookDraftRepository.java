package io.productops.playbook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.productops.playbook.DraftDetails.Status;
import io.productops.shared.NotFoundException;
import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The drafts, and the numbers that they share with versions.
 */
interface PlaybookDraftRepository extends Repository<PlaybookDraft, Integer> {

	PlaybookDraft saveAndFlush(PlaybookDraft draft);

	Optional<PlaybookDraft> findById(int number);

	/** For a change: others that want to change it wait until this one is through. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select d from PlaybookDraft d where d.number = :number")
	Optional<PlaybookDraft> findForChange(int number);

	List<PlaybookDraft> findByStatusInOrderByNumberDesc(List<Status> status);

	/** The open drafts whose time has come, the longest due first. */
	@Query("""
			select d.number from PlaybookDraft d
			where d.status = io.productops.playbook.DraftDetails$Status.OPEN and d.publishAt <= :now
			order by d.publishAt""")
	List<Integer> findDue(Instant now);

	/**
	 * One draft.
	 * @throws NotFoundException when there is none of that number
	 */
	default PlaybookDraft required(int number) {
		return required(findById(number), number);
	}

	/** The same for a change: others that want to change it wait until then. */
	default PlaybookDraft requiredForChange(int number) {
		return required(findForChange(number), number);
	}

	private static PlaybookDraft required(Optional<PlaybookDraft> found, int number) {
		return found.orElseThrow(() -> new NotFoundException("No draft " + number));
	}

	/** Takes the next number; others wait for the end of this transaction. */
	default int takeNumber() {
		countUp();
		return lastNumber();
	}

	@Modifying
	@Query(value = "update playbook_number set taken = taken + 1 where id = 1", nativeQuery = true)
	void countUp();

	@Query(value = "select taken from playbook_number where id = 1", nativeQuery = true)
	int lastNumber();

	/** Others that want this, or a number, wait for the end of this transaction. */
	@Query(value = "select taken from playbook_number where id = 1 for update", nativeQuery = true)
	int lockNumbers();

}
