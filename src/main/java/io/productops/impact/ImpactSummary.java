package io.productops.impact;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What changes in how many assessments, all teams and those without an account together.
 *
 * @param changed how many come out differently
 * @param withoutTeam how many of these a key holds: they are counted, and not shown
 * @param reordered how many have the same systems in another order
 * @param unreadable how many have answers that cannot be read
 */
public record ImpactSummary(int changed, int withoutTeam, List<StageMove> stages, List<FlagMove> flags,
		List<ScoreMove> scores, List<SystemMove> systems, int reordered, int unreadable) {

	/** A stage that becomes another; "" is no advice for lack of an answer. */
	public record StageMove(String before, String after, int count) {
	}

	/**
	 * A flag that appears (before is null), clears (after is null) or changes its level.
	 */
	public record FlagMove(String rule, @Nullable String before, @Nullable String after, int count) {
	}

	/**
	 * @param up how many scores rise, or are there at last
	 * @param down how many fall, or are there no more
	 */
	public record ScoreMove(String principle, int up, int down) {
	}

	/**
	 * A system that is recommended to some who did not have it, or no longer to others.
	 */
	public record SystemMove(String area, int added, int dropped) {
	}

}
