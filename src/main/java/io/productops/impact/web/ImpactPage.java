package io.productops.impact.web;

import java.util.List;

import io.productops.advice.FaultyPlaybookException.Fault;
import io.productops.impact.TeamImpact;
import io.productops.playbook.DraftDetails;
import org.jspecify.annotations.Nullable;

/**
 * The page that previews what publishing a draft would change.
 *
 * @param before what the published version is called
 * @param after what the draft is called
 * @param progress of the last run, or null where none was ever begun
 * @param ran when and by whom it was begun, or null
 * @param outdated why it no longer counts, or null
 * @param faults that stand in the way of a run
 * @param view what a finished run found, or null
 * @param moreHref of the next assessments, or null
 */
record ImpactPage(DraftDetails draft, String href, String before, String after, @Nullable ProgressView progress,
		@Nullable String ran, @Nullable String outdated, List<Fault> faults, boolean busy, @Nullable ImpactView view,
		List<ImpactView.Turn> scores, List<ImpactView.Turn> systems, List<TeamImpact> teams, List<ChangeView> changes,
		@Nullable String moreHref) {
}
