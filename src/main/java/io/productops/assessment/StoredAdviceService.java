package io.productops.assessment;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

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

	/** Before the first; see {@link #answers}. */
	public static final UUID START = new UUID(0, 0);

	private final FinishedAdviceRepository advices;

	StoredAdviceService(FinishedAdviceRepository advices) {
		this.advices = advices;
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

	/**
	 * Those on playbooks with these hashes, in the order of their ids.
	 * @param after the last one that was read, or {@link #START}
	 * @param most so many at most
	 */
	@Transactional(readOnly = true)
	public List<StoredAnswers> answers(Collection<String> playbooks, UUID after, int most) {
		return playbooks.isEmpty() ? List.of() : this.advices.findAnswers(playbooks, after, Limit.of(most));
	}

	/** All with their advice, in the order of their ids; see {@link #answers}. */
	@Transactional(readOnly = true)
	public List<StoredAdvice> advices(UUID after, int most) {
		return this.advices.findAdvices(after, Limit.of(most));
	}

}
