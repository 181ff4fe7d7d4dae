package io.productops.system;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/**
 * What a team builds to solve a problem for good, from the plan to its end. What happens
 * to it becomes an event.
 */
@Entity
class OpsSystem {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID teamId;

	private @Nullable UUID recommendationId;

	private String title;

	private String template;

	@Enumerated(EnumType.STRING)
	private Stage stage;

	private @Nullable UUID ownerId;

	private String successMetric;

	private String exitCriterion;

	private @Nullable LocalDate exitMetOn;

	private @Nullable BigDecimal opsHoursPerWeek;

	private @Nullable BigDecimal pmHoursPerMonth;

	@Enumerated(EnumType.STRING)
	private @Nullable Frequency frequency;

	private @Nullable LocalDate cadenceFrom;

	private @Nullable LocalDate checkOn;

	/**
	 * How many events there are; one of a metric alone outdates no form of the system.
	 */
	@OptimisticLock(excluded = true)
	private int events;

	private Instant createdAt;

	private Instant updatedAt;

	@SuppressWarnings("NullAway")
	protected OpsSystem() {
	}

	OpsSystem(PlannedSystem planned, Instant now) {
		this.id = UUID.randomUUID();
		this.teamId = planned.team();
		this.recommendationId = planned.recommendation();
		this.title = planned.title();
		this.template = planned.template();
		this.stage = Stage.PLANNED;
		this.createdAt = now;
		become(planned.plan(), now);
	}

	/** The first event of its history. */
	OpsSystemEvent planned(UUID actor) {
		return event("planned", null, List.of(), actor, this.createdAt);
	}

	/**
	 * Moves it on to another stage.
	 * @throws IllegalStageException when that does not lead on from where it is
	 */
	OpsSystemEvent move(Stage next, @Nullable String words, UUID actor, Instant now) {
		if (!this.stage.leadsTo(next)) {
			throw new IllegalStageException(details(true), next);
		}
		this.stage = next;
		this.updatedAt = now;
		return event("moved", words, List.of(), actor, now);
	}

	/** Somebody says something else of it. */
	OpsSystemEvent change(SystemPlan plan, UUID actor, Instant now) {
		List<SystemChange> changes = plan().changes(plan);
		become(plan, now);
		return event("changed", null, changes, actor, now);
	}

	/** Something changed about what is measured of it. */
	OpsSystemEvent measure(String action, List<SystemChange> changes, UUID actor, Instant now) {
		return event(action, null, changes, actor, now);
	}

	private void become(SystemPlan plan, Instant now) {
		this.ownerId = plan.owner();
		this.successMetric = plan.successMetric();
		this.exitCriterion = plan.exitCriterion();
		this.opsHoursPerWeek = plan.cost().opsHoursPerWeek();
		this.pmHoursPerMonth = plan.cost().pmHoursPerMonth();
		Cadence cadence = plan.cadence();
		this.frequency = (cadence != null) ? cadence.frequency() : null;
		this.cadenceFrom = (cadence != null) ? cadence.from() : null;
		this.checkOn = plan.checkOn();
		this.updatedAt = now;
	}

	/** Somebody looked what changed. */
	OpsSystemEvent check(@Nullable LocalDate next, String words, UUID actor, Instant now) {
		List<SystemChange> changes = new Differences().add(SystemField.CHECK_ON, this.checkOn, next).found();
		this.checkOn = next;
		this.updatedAt = now;
		return event("checked", words, changes, actor, now);
	}

	/** Somebody says that it may end, or takes that back. */
	OpsSystemEvent exit(@Nullable LocalDate metOn, @Nullable String words, UUID actor, Instant now) {
		this.exitMetOn = metOn;
		this.updatedAt = now;
		return event((metOn != null) ? "exit_met" : "exit_open", words, List.of(), actor, now);
	}

	private OpsSystemEvent event(String action, @Nullable String words, List<SystemChange> changes, UUID actor,
			Instant now) {
		this.events++;
		return new OpsSystemEvent(this.id,
				new SystemEntry(this.events, now, actor, action, this.stage, words, changes));
	}

	SystemPlan plan() {
		return new SystemPlan(this.ownerId, this.successMetric, this.exitCriterion,
				new Cost(this.opsHoursPerWeek, this.pmHoursPerMonth), Cadence.of(this.frequency, this.cadenceFrom),
				this.checkOn);
	}

	SystemDetails details(boolean changeable) {
		return new SystemDetails(this.id, version(), this.teamId, this.recommendationId, this.title, this.template,
				this.stage, plan(), this.exitMetOn, changeable, this.createdAt, this.updatedAt);
	}

	UUID id() {
		return this.id;
	}

	UUID team() {
		return this.teamId;
	}

	Stage stage() {
		return this.stage;
	}

	String title() {
		return this.title;
	}

	@Nullable UUID owner() {
		return this.ownerId;
	}

	boolean exitMet() {
		return this.exitMetOn != null;
	}

	Instant updatedAt() {
		return this.updatedAt;
	}

	long version() {
		return (this.version != null) ? this.version : 0;
	}

}
