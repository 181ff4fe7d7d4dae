package io.productops.recommendation;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * What somebody remarked on a recommendation. They may mend it for a while, and then it
 * stands.
 */
@Entity
class RecommendationComment {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID recommendationId;

	private UUID authorId;

	private String text;

	private Instant createdAt;

	private @Nullable Instant editedAt;

	@SuppressWarnings("NullAway")
	protected RecommendationComment() {
	}

	RecommendationComment(UUID recommendation, UUID author, String text, Instant now) {
		this.id = UUID.randomUUID();
		this.recommendationId = recommendation;
		this.authorId = author;
		this.text = text;
		this.createdAt = now;
	}

	/**
	 * Says it in other words.
	 * @throws ClosedCommentException when it is too late
	 */
	void edit(String text, Instant now) {
		if (!editable(now)) {
			throw new ClosedCommentException();
		}
		if (!text.equals(this.text)) {
			this.text = text;
			this.editedAt = now;
		}
	}

	boolean editable(Instant now) {
		return now.isBefore(this.createdAt.plus(Duration.ofMinutes(CommentService.EDIT_MINUTES)));
	}

	CommentDetails details(boolean editable) {
		return new CommentDetails(this.id, version(), this.authorId, this.text, this.createdAt, this.editedAt,
				editable);
	}

	UUID recommendation() {
		return this.recommendationId;
	}

	UUID author() {
		return this.authorId;
	}

	long version() {
		return (this.version != null) ? this.version : 0;
	}

}
