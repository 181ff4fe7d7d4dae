package io.productops.assessment;

import java.time.Instant;
import java.util.List;

import io.productops.advice.Answers;

/**
 * What came of saving a step: everything is stored, or nothing.
 */
public sealed interface SaveResult {

	/**
	 * Everything is stored, for good.
	 *
	 * @param version the version that the step has now
	 */
	record Saved(long version, Instant at) implements SaveResult {
	}

	/**
	 * Nothing is stored, because of these; at least one of the lists has an entry.
	 *
	 * @param answers pointers such as {@code /pm_count}, below the answers
	 * @param notes pointers such as {@code /pm_count}, below the notes
	 */
	record Rejected(List<Answers.Problem> answers, List<Answers.Problem> notes) implements SaveResult {
	}

}
