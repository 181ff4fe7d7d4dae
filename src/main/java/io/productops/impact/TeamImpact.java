package io.productops.impact;

import java.util.UUID;

/**
 * What changes for one team.
 *
 * @param changed how many of its assessments come out differently
 * @param stages how many get another stage
 * @param critical how many get other critical flags
 */
public record TeamImpact(UUID team, String name, int changed, int stages, int critical) {

	/** Whether somebody has to agree before the draft is published. */
	public boolean tick() {
		return this.stages > 0 || this.critical > 0;
	}

}
