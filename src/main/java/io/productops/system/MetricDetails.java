package io.productops.system;

import java.math.BigDecimal;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One metric with its latest reading, for whoever asked.
 *
 * @param version to be sent with a change of the plan
 * @param latest null where there is none
 * @param changeable whether whoever asked may add readings and change it
 */
public record MetricDetails(UUID id, long version, UUID team, MetricSubject subject, MetricPlan plan,
		@Nullable Reading latest, boolean changeable) {

	/** Whether it worked, as far as the latest reading says. */
	public Verdict verdict() {
		if (this.latest == null) {
			return Verdict.OPEN;
		}
		BigDecimal now = this.latest.value();
		Direction direction = this.plan.direction();
		if (this.plan.target() != null && direction.compare(this.plan.target(), now) >= 0) {
			return Verdict.REACHED;
		}
		if (this.plan.baseline() == null) {
			return Verdict.OPEN;
		}
		int better = direction.compare(this.plan.baseline(), now);
		return (better == 0) ? Verdict.SAME : (better > 0) ? Verdict.BETTER : Verdict.WORSE;
	}

}
