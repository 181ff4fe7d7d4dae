package io.productops.system;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What people can change about a system beside its stage: the whole of it, so that null
 * takes a value away.
 *
 * @param exitCriterion when it ends; never empty
 * @param opsHoursPerWeek what product ops spends on it, or null where nobody has said
 * @param pmHoursPerMonth what its rituals cost all PMs together, or null
 * @param checkOn the day on which to ask what changed, or null
 */
public record SystemPlan(@Nullable UUID owner, String successMetric, String exitCriterion,
		@Nullable BigDecimal opsHoursPerWeek, @Nullable BigDecimal pmHoursPerMonth, @Nullable LocalDate checkOn) {

	public SystemPlan {
		SystemText.require(SystemText.successMetric(successMetric));
		SystemText.require(SystemText.exitCriterion(exitCriterion));
		successMetric = successMetric.strip();
		exitCriterion = exitCriterion.strip();
		opsHoursPerWeek = Amount.plainOrNull(opsHoursPerWeek);
		pmHoursPerMonth = Amount.plainOrNull(pmHoursPerMonth);
	}

}
