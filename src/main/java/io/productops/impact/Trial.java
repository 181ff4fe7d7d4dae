package io.productops.impact;

import java.util.List;
import java.util.Map;

import io.productops.advice.FaultyPlaybookException.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What came of trying a draft out.
 *
 * @param subject whose answers they were, or "" where faults stood in the way
 * @param faults of the draft with what was tried; then there is no difference
 * @param beside those of them that are in a value that was tried, by its path
 * @param ignored how many of the answers are none to a question of the draft
 */
public record Trial(String subject, List<Fault> faults, Map<String, List<Fault>> beside, @Nullable Compared playbooks,
		@Nullable Difference difference, int ignored) {
}
