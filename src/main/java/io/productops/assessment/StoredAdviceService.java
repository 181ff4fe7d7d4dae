package io.productops.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the stored answers and advice of all completed assessments, part by part, for
 * work on all of them. It asks nobody who they are: whoever calls it answers for what
 * they show of it.
 */
@Service
public class StoredAdviceService {

	/** Before the first; see {@link #advices(UUID, int)}. */
	public static final UUID START = new UUID(0, 0);

	private final FinishedAdviceRepository advices;

	private final StoredAnswersRepository answers;

	StoredAdviceService(FinishedAdviceRepository advices, StoredAnswersRepository answers) {
		this.advices = advices;
		this.answers = answers;
	}

	/** How many completed assessments there are on playbooks with these hashes. */
	@Transactional(readOnly = true)
	public int count(Collection<String> playbooks) {
		return playbooks.isEmpty() ? 0 : Math.toIntExact(this.advices.countByPlaybookSha256In(playbooks));
	}

	/** How many there are in all. */
	@Transactional(readOnly = true)
	public int count() {
		return Math.toIntExact(this.advices.count());
	}

	/** The number of the last that was made; they are numbered from 1, with gaps. */
	@Transactional(readOnly = true)
	public long last() {
		return this.advices.lastOrdinal();
	}

	/**
	 * Those that have a number in a range, on whichever playbook they are.
	 * @param after the number before the first
	 * @param last the number of the last
	 */
	@Transactional(readOnly = true)
	public List<StoredAnswers> answers(long after, long last) {
		return this.answers.find(after, last);
	}

	/**
	 * Whose assessments these are: null where a key holds one, nothing where it is gone.
	 */
	@Transactional(readOnly = true)
	public Map<UUID, @Nullable UUID> teams(Collection<UUID> assessments) {
		return assessments.isEmpty() ? Map.of() : this.answers.teams(assessments);
	}

	/** All with their advice that have a number in a range; see {@link #answers}. */
	@Transactional(readOnly = true)
	public List<StoredAdvice> advices(long after, long last) {
		return this.advices.findAdvices(after, last);
	}

	/**
	 * All with their advice, in the order of their ids.
	 * @param after the last one that was read, or {@link #START}
	 * @param most so many at most
	 */
	@Transactional(readOnly = true)
	public List<StoredAdvice> advices(UUID after, int most) {
		return this.advices.findAdvices(after, Limit.of(most));
	}

}
