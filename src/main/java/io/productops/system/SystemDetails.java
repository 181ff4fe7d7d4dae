package io.productops.system;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One system, for whoever asked.
 *
 * @param version to be sent with a change, so that nothing unseen is overwritten
 * @param recommendation that advised it, or null where that is gone
 * @param exitMetOn the day on which somebody said that its exit criterion is met, or null
 * @param changeable whether whoever asked may change it
 */
public record SystemDetails(UUID id, long version, UUID team, @Nullable UUID recommendation, String title,
		String template, Stage stage, SystemPlan plan, @Nullable LocalDate exitMetOn, boolean changeable,
		Instant createdAt, Instant updatedAt) {

	/** Whether it is over with it, so that nothing about it is changed any more. */
	public boolean ended() {
		return this.stage == Stage.RETIRED;
	}

	/** Whether the day has come to ask what changed. */
	public boolean checkDue(LocalDate today) {
		LocalDate day = this.plan.checkOn();
		return this.stage.live() && day != null && !day.isAfter(today);
	}

	/** Whether somebody said that it may end, and it has not. */
	public boolean exitMet() {
		return this.stage.live() && this.exitMetOn != null;
	}

}
