package io.productops.recommendation.web;

import java.time.Instant;
import java.util.UUID;

import io.productops.recommendation.CommentDetails;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A comment as the API shows it.
 */
@Schema(name = "Comment")
record CommentJson(@Schema(example = "c5b1a7b2-62a6-4f0b-9d10-6a3f2b9f1e77") UUID id,
		@Schema(example = "5d0a7c1e-1c39-4f6e-8a52-31f3a1a4a1d0") UUID author,
		@Schema(example = "Happy to be the *pilot*.", description = "Markdown as it was typed.") String text,
		@Schema(example = "2026-03-03T10:00:00Z") Instant createdAt, @Schema(types = {
				"string", "null" }, format = "date-time", example = "2026-03-03T10:05:00Z") @Nullable Instant editedAt){

	static CommentJson of(CommentDetails comment) {
		return new CommentJson(comment.id(), comment.author(), comment.text(), comment.createdAt(), comment.editedAt());
	}

}
