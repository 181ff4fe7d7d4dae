package io.productops.system;

import java.math.BigDecimal;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * How many hours of its PMs a month a team will spend on rituals.
 */
@Entity
class ProcessBudget {

	@Id
	private UUID teamId;

	@Version
	private @Nullable Long version;

	private BigDecimal pmHoursPerMonth;

	@SuppressWarnings("NullAway")
	protected ProcessBudget() {
	}

	ProcessBudget(UUID team, BigDecimal hours) {
		this.teamId = team;
		this.pmHoursPerMonth = hours;
	}

	void change(BigDecimal hours) {
		this.pmHoursPerMonth = hours;
	}

	UUID team() {
		return this.teamId;
	}

	BigDecimal hours() {
		return Amount.plain(this.pmHoursPerMonth);
	}

}
