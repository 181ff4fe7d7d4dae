package io.productops.assessment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.productops.advice.Advice;
import io.productops.shared.Sha256;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * The advice of a completed assessment, byte for byte as it was made, with what it rests
 * on. The assessment is its key, so there is one at most.
 */
@Entity
class FinishedAdvice {

	@Id
	private UUID assessmentId;

	@Version
	private @Nullable Long version;

	/** Hash of the one-time token of the page that asked for it. */
	private String token;

	private String advice;

	private String sha256;

	private int playbookVersion;

	private String playbookSha256;

	private String answers;

	/** For lists; null in a row of a version that did not keep it apart. */
	private @Nullable String stage;

	private Instant createdAt;

	/** Given by the database, ever higher. */
	@Column(insertable = false, updatable = false)
	private long ordinal;

	@ElementCollection
	@CollectionTable(name = "advice_flag", joinColumns = @JoinColumn(name = "assessment_id"))
	@OrderColumn(name = "position")
	private List<FlagRow> flags;

	@ElementCollection
	@CollectionTable(name = "advice_score", joinColumns = @JoinColumn(name = "assessment_id"))
	@OrderColumn(name = "position")
	private List<ScoreRow> scores;

	@SuppressWarnings("NullAway")
	protected FinishedAdvice() {
	}

	FinishedAdvice(UUID assessmentId, String token, Advice advice, String json, AnswerSnapshot snapshot, Instant now) {
		this.assessmentId = assessmentId;
		this.token = Sha256.of(assessmentId + token);
		this.advice = json;
		this.sha256 = Sha256.of(json);
		this.playbookVersion = advice.playbook().version();
		this.playbookSha256 = advice.playbook().sha256();
		this.answers = snapshot.toJson();
		this.stage = advice.stage().id();
		this.createdAt = now;
		this.flags = advice.flags()
			.stream()
			.map((flag) -> new FlagRow(flag.id(), flag.mistake(), flag.severity(), flag.principle()))
			.toList();
		this.scores = advice.principles()
			.stream()
			.map((score) -> new ScoreRow(score.id(), score.score(), score.band()))
			.toList();
	}

	String advice() {
		return this.advice;
	}

	String sha256() {
		return this.sha256;
	}

	String playbookSha256() {
		return this.playbookSha256;
	}

	String answers() {
		return this.answers;
	}

	Instant createdAt() {
		return this.createdAt;
	}

	List<FlagRow> flags() {
		return List.copyOf(this.flags);
	}

	List<ScoreRow> scores() {
		return List.copyOf(this.scores);
	}

	/** A mistake that was found, for questions across assessments. */
	@Embeddable
	record FlagRow(String rule, String mistake, String severity, String principle) {
	}

	/** A principle's score, for questions across assessments; null when not scored. */
	@Embeddable
	record ScoreRow(String principle, @Nullable Integer score, @Nullable String band) {
	}

}
