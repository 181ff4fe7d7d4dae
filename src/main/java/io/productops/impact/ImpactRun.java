package io.productops.impact;

import org.jspecify.annotations.Nullable;

/**
 * A preview of what publishing a draft would change, for one revision of it and one
 * published version.
 *
 * @param draftSha256 of the text that was run
 * @param published the version that it was compared with; null where nothing is published
 * @param wordingOnly whether no field differs that could decide anything
 * @param summary null until it is finished
 * @param last number of the last advice that it covers
 * @param ticks hash of everything that somebody has to agree to; null until it is
 * finished
 */
public record ImpactRun(RunProgress progress, int draft, int revision, String draftSha256, @Nullable Integer published,
		boolean wordingOnly, @Nullable ImpactSummary summary, long last, @Nullable String ticks) {
}
