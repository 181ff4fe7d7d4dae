package io.productops.system;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A system that a team has decided to build.
 *
 * @param recommendation that advised it; there is one system of each, or null where
 * nothing did
 * @param template the id of its design in the playbook
 * @param exitCriterion when it ends
 * @param successMetric how one knows that it works
 * @param owner null where nobody is named yet
 * @param checkAfterDays after how many days to look again
 */
public record PlannedSystem(UUID team, @Nullable UUID recommendation, String title, String template,
		String exitCriterion, String successMetric, @Nullable UUID owner, int checkAfterDays) {

	public PlannedSystem {
		if (exitCriterion.isBlank() || successMetric.isBlank()) {
			throw new IllegalArgumentException("A system has an exit criterion and a success metric");
		}
	}

}
