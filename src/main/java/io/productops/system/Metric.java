package io.productops.system;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * Something that is measured from time to time, to see whether what was done worked.
 */
@Entity
class Metric {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID teamId;

	private @Nullable UUID systemId;

	private @Nullable UUID recommendationId;

	private String name;

	private String unit;

	@Enumerated(EnumType.STRING)
	private Direction direction;

	private @Nullable BigDecimal baseline;

	private @Nullable BigDecimal target;

	private Instant createdAt;

	@SuppressWarnings("NullAway")
	protected Metric() {
	}

	Metric(MetricSubject subject, UUID team, MetricPlan plan, Instant now) {
		this.id = UUID.randomUUID();
		this.teamId = team;
		this.systemId = subject.idOf(MetricSubject.Kind.SYSTEM);
		this.recommendationId = subject.idOf(MetricSubject.Kind.RECOMMENDATION);
		this.name = plan.name();
		this.unit = plan.unit();
		this.direction = plan.direction();
		this.baseline = plan.baseline();
		this.target = plan.target();
		this.createdAt = now;
	}

	void become(MetricPlan plan) {
		this.name = plan.name();
		this.unit = plan.unit();
		this.direction = plan.direction();
		this.baseline = plan.baseline();
		this.target = plan.target();
	}

	void turn(Direction direction) {
		this.direction = direction;
	}

	MetricDetails details(@Nullable Reading latest, boolean changeable) {
		return new MetricDetails(this.id, version(), this.teamId, subject(), plan(), latest, changeable);
	}

	MetricPlan plan() {
		return new MetricPlan(this.name, this.unit, this.direction, this.baseline, this.target);
	}

	MetricSubject subject() {
		if (this.systemId != null) {
			return MetricSubject.system(this.systemId);
		}
		if (this.recommendationId != null) {
			return MetricSubject.recommendation(this.recommendationId);
		}
		throw new IllegalStateException("The database lets no metric be of nothing");
	}

	UUID id() {
		return this.id;
	}

	UUID team() {
		return this.teamId;
	}

	long version() {
		return (this.version != null) ? this.version : 0;
	}

}
