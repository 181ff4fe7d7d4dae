package io.productops.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One recommendation with what people made of it, for whoever asked.
 *
 * @param version to be sent with a change, so that nothing unseen is overwritten
 * @param reference of the assessment
 * @param position its place in the advice, from 1
 * @param reviewOn when to ask what changed; null until it was accepted
 * @param decidable whether whoever asked may decide on it
 */
public record RecommendationDetails(UUID id, long version, UUID team, UUID assessment, String reference, int position,
		int playbookVersion, String playbookSha256, Advised advised, Basis basis, WorkState work,
		@Nullable LocalDate reviewOn, boolean decidable, Instant createdAt, Instant updatedAt) {

	/** The words that it was decided with last, or null. */
	public @Nullable String note() {
		return this.work.note();
	}

}
