package io.productops.system;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What people can change about a system beside its stage: the whole of it, so that null
 * takes a value away.
 *
 * @param exitCriterion when it ends; never empty
 * @param cost what it takes of product ops, and its rituals of the PMs
 * @param cadence how often what it needs is done, or null where nobody has said
 * @param checkOn the day on which to ask what changed, or null
 */
public record SystemPlan(@Nullable UUID owner, String successMetric, String exitCriterion, Cost cost,
		@Nullable Cadence cadence, @Nullable LocalDate checkOn) {

	public SystemPlan {
		SystemText.require(SystemText.successMetric(successMetric));
		SystemText.require(SystemText.exitCriterion(exitCriterion));
		successMetric = successMetric.strip();
		exitCriterion = exitCriterion.strip();
	}

}
