package io.productops.impact;

import java.util.List;
import java.util.UUID;

/**
 * What came of making every stored advice once more.
 *
 * @param different how many came out differently
 * @param withoutTeam how many of these a key holds: they are counted, and not shown
 * @param shown some of the others, by the names of their assessments
 */
public record ReplayResult(int different, int withoutTeam, List<Shown> shown) {

	/** So many are named at most. */
	static final int MOST_SHOWN = 50;

	/** One that came out differently. */
	public record Shown(UUID assessment, String reference) {
	}

}
