package io.productops.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.productops.shared.StoredJson;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a team was advised to do, and what it made of it. Whatever changes
 * becomes an event, so that the history tells the same as the row.
 */
@Entity
class Recommendation {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID teamId;

	private UUID assessmentId;

	private String reference;

	private int position;

	private int playbookVersion;

	private String playbookSha256;

	private Advised advised;

	/** The ids of the questions that it rests on, as JSON. */
	private String evidence;

	private String basis;

	@Enumerated(EnumType.STRING)
	private RecommendationStatus status;

	private @Nullable UUID ownerId;

	private @Nullable LocalDate dueOn;

	private @Nullable LocalDate deferredUntil;

	/** When to ask what changed; null until it was accepted. */
	private @Nullable LocalDate reviewOn;

	@Enumerated(EnumType.STRING)
	private @Nullable Effort effort;

	@Enumerated(EnumType.STRING)
	private @Nullable Grade impact;

	@Enumerated(EnumType.STRING)
	private @Nullable Grade confidence;

	private @Nullable String trackerUrl;

	@Enumerated(EnumType.STRING)
	private @Nullable Outcome outcome;

	private @Nullable String note;

	@ElementCollection
	@CollectionTable(name = "recommendation_label")
	@Column(name = "label")
	private Set<String> labels;

	/** How many events there are. */
	private int events;

	private Instant createdAt;

	/** Orders lists: newest first, those of one report in the order of its advice. */
	private Instant listedAt;

	private Instant updatedAt;

	@SuppressWarnings("NullAway")
	protected Recommendation() {
	}

	/**
	 * Makes a proposal that {@link #issued} still has to tell the history of.
	 * @param position from 1
	 * @param listedAt the time of its report in lists
	 */
	Recommendation(IssuedAdvice issued, int position, Instant now, Instant listedAt) {
		io.productops.advice.Advice.Recommendation item = issued.advice().recommendations().get(position - 1);
		this.id = UUID.randomUUID();
		this.teamId = issued.team();
		this.assessmentId = issued.assessment();
		this.reference = issued.reference();
		this.position = position;
		this.playbookVersion = issued.playbook().ref().version();
		this.playbookSha256 = issued.playbook().ref().sha256();
		this.advised = issued.advised(item);
		this.evidence = StoredJson.write(item.evidence());
		this.basis = StoredJson.write(issued.basis(item));
		this.status = RecommendationStatus.PROPOSED;
		this.labels = new HashSet<>();
		this.createdAt = now;
		this.listedAt = listedAt.minusNanos(1_000L * position);
		this.updatedAt = now;
	}

	/** The first event of its history. */
	RecommendationEvent issued(@Nullable UUID actor) {
		return event("issued", null, WorkState.NONE.changesTo(work()), actor, this.createdAt);
	}

	/**
	 * Moves it on to another status.
	 * @throws IllegalTransitionException when that cannot be done from where it stands
	 */
	RecommendationEvent decide(StatusChange change, WorkState next, @Nullable String words, UUID actor, Instant now) {
		if (!change.leadsOnFrom(this.status)) {
			throw new IllegalTransitionException(this.id, this.status, change);
		}
		return become(next.with(Field.STATUS, change.to()), change.action(), words, actor, now);
	}

	/** From that day on it has its time to work. */
	void acceptedOn(LocalDate day) {
		this.reviewOn = day.plusDays(this.advised.reviewAfterDays());
	}

	/** Changes what people can change; the status only when that is how it was before. */
	RecommendationEvent become(WorkState next, String action, @Nullable String words, UUID actor, Instant now) {
		List<FieldChange> changes = work().changesTo(next);
		this.status = next.status();
		this.ownerId = next.owner();
		this.dueOn = next.due();
		this.deferredUntil = next.deferredUntil();
		this.effort = next.effort();
		this.impact = next.impact();
		this.confidence = next.confidence();
		this.trackerUrl = next.tracker();
		this.outcome = next.outcome();
		this.note = next.note();
		this.labels.retainAll(next.labels());
		this.labels.addAll(next.labels());
		this.updatedAt = now;
		return event(action, words, changes, actor, now);
	}

	private RecommendationEvent event(String action, @Nullable String words, List<FieldChange> changes,
			@Nullable UUID actor, Instant now) {
		this.events++;
		return new RecommendationEvent(this.id, this.events, now, actor, action, this.status, words, changes);
	}

	WorkState work() {
		return WorkState.NONE.with(Field.STATUS, this.status)
			.with(Field.OWNER, this.ownerId)
			.with(Field.DUE, this.dueOn)
			.with(Field.DEFERRED_UNTIL, this.deferredUntil)
			.with(Field.EFFORT, this.effort)
			.with(Field.IMPACT, this.impact)
			.with(Field.CONFIDENCE, this.confidence)
			.with(Field.LABELS, this.labels)
			.with(Field.TRACKER, this.trackerUrl)
			.with(Field.OUTCOME, this.outcome)
			.with(Field.NOTE, this.note);
	}

	RecommendationDetails details(boolean decidable) {
		return new RecommendationDetails(this.id, version(), this.teamId, this.assessmentId, this.reference,
				this.position, this.playbookVersion, this.playbookSha256, this.advised,
				StoredJson.read(this.basis, Basis.class), work(), this.reviewOn, decidable, this.createdAt,
				this.updatedAt);
	}

	UUID id() {
		return this.id;
	}

	UUID team() {
		return this.teamId;
	}

	int events() {
		return this.events;
	}

	String title() {
		return this.advised.title();
	}

	Instant updatedAt() {
		return this.updatedAt;
	}

	long version() {
		return (this.version != null) ? this.version : 0;
	}

}
