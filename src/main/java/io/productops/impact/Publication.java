package io.productops.impact;

import java.util.List;

import io.productops.advice.FaultyPlaybookException.Fault;
import io.productops.playbook.DraftDetails;
import io.productops.playbook.PublishRefusedException.Why;
import org.jspecify.annotations.Nullable;

/**
 * How a draft stands before it is published.
 *
 * @param obstacle what stands in the way, but for faults; or null
 * @param faults of the draft
 * @param run the last preview, or null
 * @param current whether that is finished and of the draft as it is now
 * @param outgrown whether assessments came to teams since for which somebody would have
 * to agree to more
 * @param teams those with an assessment that changes, where the preview is current
 * @param version the one with the text of the draft, which comes back or which it became;
 * or null
 * @param scheduler who let it be published later, or null
 */
public record Publication(DraftDetails draft, @Nullable Why obstacle, List<Fault> faults, @Nullable ImpactRun run,
		boolean current, boolean outgrown, List<TeamImpact> teams, @Nullable Integer version,
		@Nullable String scheduler) {

	/** Those that somebody has to agree to. */
	public List<TeamImpact> ticks() {
		return this.teams.stream().filter(TeamImpact::tick).toList();
	}

	public boolean ready() {
		return this.draft.open() && this.obstacle == null && this.current && !this.outgrown;
	}

}
