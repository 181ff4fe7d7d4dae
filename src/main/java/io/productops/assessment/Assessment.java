package io.productops.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.productops.advice.PlaybookDocument.Step;
import io.productops.advice.PlaybookRef;
import io.productops.advice.Question;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One organisation's answers to one version of the playbook: a draft until it is
 * completed.
 */
@Entity
class Assessment {

	private static final StepState NEVER_SAVED = new StepState(0, "", Instant.EPOCH);

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private String reference;

	private Holder holder;

	private @Nullable UUID startedBy;

	private @Nullable UUID completedBy;

	private @Nullable String organisation;

	@Enumerated(EnumType.STRING)
	private AssessmentStatus status;

	private int playbookVersion;

	private String playbookSha256;

	@JdbcTypeCode(SqlTypes.JSON)
	private Map<String, @Nullable Object> answers;

	@JdbcTypeCode(SqlTypes.JSON)
	private Map<String, String> notes;

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable CarriedOver carriedOver;

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable BeforeUpdate beforeUpdate;

	/** By step id: steps are saved apart, so they have versions of their own. */
	@ElementCollection
	@CollectionTable(name = "assessment_step")
	@MapKeyColumn(name = "step")
	private Map<String, StepState> steps;

	private Instant createdAt;

	private Instant updatedAt;

	private @Nullable Instant completedAt;

	/** Whether nothing is left to issue later. */
	private boolean issued;

	@SuppressWarnings("NullAway")
	protected Assessment() {
	}

	/**
	 * Makes an empty draft.
	 * @param startedBy the person; null for a visitor
	 */
	Assessment(String reference, Holder holder, @Nullable UUID startedBy, @Nullable String organisation,
			PlaybookRef playbook, Instant now) {
		this.id = UUID.randomUUID();
		this.reference = reference;
		this.holder = holder;
		this.startedBy = startedBy;
		this.organisation = organisation;
		this.status = AssessmentStatus.DRAFT;
		this.playbookVersion = playbook.version();
		this.playbookSha256 = playbook.sha256();
		this.answers = new HashMap<>();
		this.notes = new HashMap<>();
		this.steps = new HashMap<>();
		this.createdAt = now;
		this.updatedAt = now;
	}

	/**
	 * Comes to belong to a team; from now on no key opens it. Whoever calls issues what
	 * its advice recommends.
	 * @return whether it did not before
	 * @throws ClaimedAssessmentException when it belongs to another one
	 */
	boolean join(UUID team, Instant now) {
		if (this.holder.team() != null) {
			if (!this.holder.team().equals(team)) {
				throw new ClaimedAssessmentException(this.id);
			}
			return false;
		}
		this.holder = Holder.team(team);
		this.issued = completed();
		this.updatedAt = now;
		return true;
	}

	/** Begins with the answers of an earlier one, which have to be confirmed. */
	void carryOver(FittedAnswers fitted, CarriedOver carriedOver) {
		this.answers = new LinkedHashMap<>(fitted.answers());
		this.notes = new LinkedHashMap<>(fitted.notes());
		this.carriedOver = carriedOver;
	}

	/** From now on the answers to these questions count as given here. */
	void confirm(Collection<String> questions) {
		requireDraft();
		if (this.carriedOver != null) {
			this.carriedOver = this.carriedOver.without(questions);
		}
	}

	/**
	 * Goes over to another version of its playbook. No form that is open anywhere fits it
	 * any more.
	 */
	void update(PlaybookRef to, FittedAnswers fitted, Instant now) {
		requireDraft();
		this.beforeUpdate = new BeforeUpdate(this.playbookVersion, this.playbookSha256, this.answers, this.notes,
				this.carriedOver);
		this.playbookVersion = to.version();
		this.playbookSha256 = to.sha256();
		this.answers = new LinkedHashMap<>(fitted.answers());
		this.notes = new LinkedHashMap<>(fitted.notes());
		if (this.carriedOver != null) {
			this.carriedOver = this.carriedOver.within(this.answers.keySet());
		}
		outdateForms(now);
	}

	/**
	 * Takes an update back, unless something was saved since.
	 * @return whether there was one
	 */
	boolean undoUpdate(Instant now) {
		requireDraft();
		BeforeUpdate before = this.beforeUpdate;
		if (before == null) {
			return false;
		}
		this.playbookVersion = before.playbookVersion();
		this.playbookSha256 = before.playbookSha256();
		this.answers = new LinkedHashMap<>(before.answers());
		this.notes = new LinkedHashMap<>(before.notes());
		this.carriedOver = before.carriedOver();
		this.beforeUpdate = null;
		outdateForms(now);
		return true;
	}

	private void outdateForms(Instant now) {
		Map.copyOf(this.steps)
			.forEach((step, state) -> this.steps.put(step, new StepState(state.version() + 1, "", state.savedAt())));
		this.updatedAt = now;
	}

	/**
	 * Replaces what one step holds; a question without a new answer loses its old one.
	 * @throws CompletedAssessmentException when it is too late
	 * @throws StaleStepException when another tab was faster with other answers
	 */
	StepState answer(Step step, StepAnswers posted, Instant now) {
		requireDraft();
		StepState state = this.steps.getOrDefault(step.id(), NEVER_SAVED);
		Set<String> questions = step.questions().map(Question::id).collect(Collectors.toSet());
		boolean sameTab = !posted.tab().isEmpty() && posted.tab().equals(state.tab());
		if (posted.version() != state.version() && !sameTab) {
			StepAnswers stored = new StepAnswers(NormalAnswers.of(step.questions().toList(), this.answers),
					some(this.notes, questions), state.version(), state.tab());
			if (stored.answers().equals(posted.answers()) && stored.notes().equals(posted.notes())) {
				return state;
			}
			throw new StaleStepException(step.id(), posted, stored);
		}
		confirm(changed(step, posted));
		this.beforeUpdate = null;
		this.answers = replaced(this.answers, questions, posted.answers());
		this.notes = replaced(this.notes, questions, posted.notes());
		StepState next = new StepState(state.version() + 1, posted.tab(), now);
		this.steps.put(step.id(), next);
		this.updatedAt = now;
		return next;
	}

	/** What somebody has answered anew. */
	private List<String> changed(Step step, StepAnswers posted) {
		Map<String, @Nullable Object> stored = NormalAnswers.of(step.questions().toList(), this.answers);
		return step.questions()
			.map(Question::id)
			.filter((id) -> stored.containsKey(id) != posted.answers().containsKey(id)
					|| !Objects.equals(stored.get(id), posted.answers().get(id))
					|| !Objects.equals(this.notes.get(id), posted.notes().get(id)))
			.toList();
	}

	/**
	 * Ends the draft. Whoever calls issues what the advice recommends.
	 * @param person who did it; null is somebody with the key
	 */
	void complete(@Nullable UUID person, Instant now) {
		requireDraft();
		this.completedBy = person;
		this.carriedOver = null;
		this.beforeUpdate = null;
		this.status = AssessmentStatus.COMPLETED;
		this.completedAt = now;
		this.issued = true;
		this.updatedAt = now;
	}

	/** It needs no recommendations any more. */
	void issued() {
		this.issued = true;
	}

	void rename(@Nullable String organisation, Instant now) {
		this.organisation = organisation;
		this.updatedAt = now;
	}

	private void requireDraft() {
		if (completed()) {
			throw new CompletedAssessmentException(this.id);
		}
	}

	boolean completed() {
		return this.status == AssessmentStatus.COMPLETED;
	}

	UUID id() {
		return this.id;
	}

	Holder holder() {
		return this.holder;
	}

	@Nullable UUID team() {
		return this.holder.team();
	}

	String reference() {
		return this.reference;
	}

	@Nullable String organisation() {
		return this.organisation;
	}

	AssessmentStatus status() {
		return this.status;
	}

	long version() {
		return (this.version != null) ? this.version : 0;
	}

	int playbookVersion() {
		return this.playbookVersion;
	}

	@Nullable CarriedOver carriedOver() {
		return this.carriedOver;
	}

	@Nullable BeforeUpdate beforeUpdate() {
		return this.beforeUpdate;
	}

	String playbookSha256() {
		return this.playbookSha256;
	}

	Map<String, @Nullable Object> answers() {
		return Collections.unmodifiableMap(this.answers);
	}

	Map<String, String> notes() {
		return Collections.unmodifiableMap(this.notes);
	}

	Map<String, StepState> steps() {
		return Collections.unmodifiableMap(this.steps);
	}

	Instant createdAt() {
		return this.createdAt;
	}

	Instant updatedAt() {
		return this.updatedAt;
	}

	@Nullable Instant completedAt() {
		return this.completedAt;
	}

	/** A new map, because Hibernate should see another value and not a changed one. */
	private static <T extends @Nullable Object> Map<String, T> replaced(Map<String, T> all, Set<String> questions,
			Map<String, T> some) {
		Map<String, T> changed = new LinkedHashMap<>(all);
		changed.keySet().removeAll(questions);
		changed.putAll(some);
		return changed;
	}

	private static <T extends @Nullable Object> Map<String, T> some(Map<String, T> all, Set<String> questions) {
		Map<String, T> some = new LinkedHashMap<>(all);
		some.keySet().retainAll(questions);
		return some;
	}

}
