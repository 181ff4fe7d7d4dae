package io.productops.system;

import java.time.LocalDate;
import java.util.List;
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

	/** What is different in another one; nothing where both are equal. */
	List<SystemChange> changes(SystemPlan after) {
		return new Differences().add(SystemField.EXIT_CRITERION, this.exitCriterion, after.exitCriterion)
			.add(SystemField.SUCCESS_METRIC, this.successMetric, after.successMetric)
			.add(SystemField.OWNER, this.owner, after.owner)
			.add(SystemField.OPS_HOURS, this.cost.opsHoursPerWeek(), after.cost.opsHoursPerWeek())
			.add(SystemField.PM_HOURS, this.cost.pmHoursPerMonth(), after.cost.pmHoursPerMonth())
			.add(SystemField.FREQUENCY, frequency(this.cadence), frequency(after.cadence))
			.add(SystemField.CADENCE_FROM, from(this.cadence), from(after.cadence))
			.add(SystemField.CHECK_ON, this.checkOn, after.checkOn)
			.found();
	}

	private static @Nullable Frequency frequency(@Nullable Cadence cadence) {
		return (cadence != null) ? cadence.frequency() : null;
	}

	private static @Nullable LocalDate from(@Nullable Cadence cadence) {
		return (cadence != null) ? cadence.from() : null;
	}

}
