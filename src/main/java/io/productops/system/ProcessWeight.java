package io.productops.system;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What the rituals of a team's systems cost its PMs, against what it will spend.
 *
 * @param hours of all PMs together a month, for systems in pilot and running
 * @param planned in the same hours, what comes when the planned systems begin, as far as
 * somebody has said it
 * @param budget in the same hours, or null where the team has set none
 */
public record ProcessWeight(BigDecimal hours, BigDecimal planned, @Nullable BigDecimal budget) {

	static final ProcessWeight NONE = new ProcessWeight(BigDecimal.ZERO, BigDecimal.ZERO, null);

	public ProcessWeight {
		hours = Amount.plain(hours);
		planned = Amount.plain(planned);
		budget = Amount.plainOrNull(budget);
	}

	/** Whether it is more than the budget. */
	public boolean over() {
		return this.budget != null && this.hours.compareTo(this.budget) > 0;
	}

	/** What it comes to when everything that is planned has begun. */
	public BigDecimal all() {
		return Amount.plain(this.hours.add(this.planned));
	}

	/** Whether it is within the budget now, and not when everything has begun. */
	public boolean overLater() {
		return this.budget != null && !over() && all().compareTo(this.budget) > 0;
	}

	/** The same with more hours, to see what something would add. */
	public ProcessWeight with(BigDecimal more) {
		return new ProcessWeight(this.hours.add(more), this.planned, this.budget);
	}

	/** The same without a system that is planned. */
	public ProcessWeight without(Cost planned) {
		BigDecimal hours = planned.pmHoursPerMonth();
		return (hours == null) ? this
				: new ProcessWeight(this.hours, this.planned.subtract(hours).max(BigDecimal.ZERO), this.budget);
	}

	/** How much of the budget is used, from 0 to 100 and no more; 100 of nothing. */
	public int percent() {
		if (this.budget == null || this.budget.signum() == 0) {
			return (this.hours.signum() > 0) ? 100 : 0;
		}
		return Math.min(100,
				this.hours.multiply(BigDecimal.valueOf(100))
					.divide(this.budget, 0, java.math.RoundingMode.HALF_UP)
					.intValue());
	}

}
