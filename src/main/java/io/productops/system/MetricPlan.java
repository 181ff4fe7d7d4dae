package io.productops.system;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is measured, from where, and to where.
 *
 * @param unit such as "days"; empty where there is none
 * @param direction which way is better
 * @param baseline how it was before, or null where nobody knows
 * @param target what it is to reach, or null
 */
public record MetricPlan(String name, String unit, Direction direction, @Nullable BigDecimal baseline,
		@Nullable BigDecimal target) {

	public MetricPlan {
		SystemText.require(SystemText.metricName(name));
		SystemText.require(SystemText.unit(unit));
		name = name.strip();
		unit = unit.strip();
		baseline = Amount.plainOrNull(baseline);
		target = Amount.plainOrNull(target);
	}

	/**
	 * What is wrong with the target, or null. Plans from before this was asked may have a
	 * fault.
	 */
	public @Nullable String fault() {
		if (this.baseline == null || this.target == null || this.direction.compare(this.baseline, this.target) > 0) {
			return null;
		}
		boolean higher = this.direction == Direction.HIGHER;
		return (higher ? "Higher" : "Lower") + " is better: enter a target " + (higher ? "above" : "below")
				+ " the baseline of " + Amount.words(this.baseline) + ".";
	}

	/** Lets only a plan whose target is better than its baseline on. */
	void requireTarget() {
		String fault = fault();
		if (fault != null) {
			throw new MisplacedTargetException(fault);
		}
	}

	/** What is different in another one; nothing where both are equal. */
	List<SystemChange> changes(MetricPlan after) {
		return new Differences().add(SystemField.METRIC, this.name, after.name)
			.add(SystemField.UNIT, this.unit, after.unit)
			.add(SystemField.DIRECTION, this.direction, after.direction)
			.add(SystemField.BASELINE, this.baseline, after.baseline)
			.add(SystemField.TARGET, this.target, after.target)
			.found();
	}

}
