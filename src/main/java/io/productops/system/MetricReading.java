package io.productops.system;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * What somebody read off a metric for a day; another value for the day corrects it. Its
 * metric is locked while that happens.
 */
@Entity
class MetricReading {

	@Id
	private UUID id;

	private UUID metricId;

	private LocalDate readOn;

	private BigDecimal amount;

	private UUID recordedBy;

	private Instant recordedAt;

	@SuppressWarnings("NullAway")
	protected MetricReading() {
	}

	MetricReading(UUID metric, Reading reading, UUID by, Instant now) {
		this.id = UUID.randomUUID();
		this.metricId = metric;
		this.readOn = reading.day();
		this.amount = reading.value();
		this.recordedBy = by;
		this.recordedAt = now;
	}

	void correct(BigDecimal value, UUID by, Instant now) {
		this.amount = value;
		this.recordedBy = by;
		this.recordedAt = now;
	}

	UUID metric() {
		return this.metricId;
	}

	Reading reading() {
		return new Reading(this.readOn, this.amount);
	}

}
