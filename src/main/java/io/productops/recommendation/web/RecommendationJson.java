package io.productops.recommendation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.productops.recommendation.Advised;
import io.productops.recommendation.RecommendationDetails;
import io.productops.recommendation.WorkState;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation as the API shows it. It says nothing that can change without another
 * version, so that the version is its ETag.
 */
@Schema(name = "Recommendation")
record RecommendationJson(@Schema(example = "3a1f1f9e-0b51-4f7e-9b8d-0d7a3a5f1c11") UUID id,
		@Schema(example = "3", description = "The ETag is this number between quotation marks.") long version,
		@Schema(example = "8b0f8b1e-6f0a-4a52-9d41-0f6f4c5f7a10") UUID team,
		@Schema(example = "0f3f2a54-6a5e-4f6b-8f44-5b4dd1a2c3e7") UUID assessment,
		@Schema(example = "POA-7F3K-2210", description = "Of the assessment, for people.") String reference,
		@Schema(example = "1", description = "Its place in the advice, from 1.") int position,
		@Schema(example = "flag:M5-R2", description = "Its id in the advice.") String advisedAs,
		@Schema(example = "flag") String kind, @Schema(types = {
				"string", "null" }, example = "high") @Nullable String severity,
		@Schema(types = { "string", "null" }, example = "PR2") @Nullable String principle,
		@Schema(types = { "string", "null" }, description = "The id of the system that it builds.",
				example = "rituals") @Nullable String system,
		@Schema(example = "Let PMs keep their customers") String title, @Schema(example = "Why.") String why,
		@Schema(example = "Talk to two PMs.") String firstStep, @Schema(example = "Interviews a week") String metric,
		@Schema(types = { "string", "null" }, example = "PMs do it themselves.") @Nullable String exitCriterion,
		@Schema(example = "Head of product", description = "Who should own it, as a role.") String ownerRole,
		@Schema(example = "90") int reviewAfterDays,
		@Schema(allowableValues = { "proposed", "accepted", "declined", "deferred", "in_progress", "done", "dropped" },
				example = "accepted") String status,
		@Schema(types = { "string", "null" }, format = "uuid", description = "A person; null is nobody.",
				example = "5d0a7c1e-1c39-4f6e-8a52-31f3a1a4a1d0") @Nullable UUID owner,
		@Schema(types = { "string", "null" }, format = "date", example = "2027-01-29") @Nullable LocalDate dueOn,
		@Schema(types = { "string", "null" }, format = "date", example = "2027-01-29",
				description = "When to decide, while it is deferred.") @Nullable LocalDate deferredUntil,
		@Schema(types = { "string", "null" }, example = "small") @Nullable String effort,
		@Schema(types = { "string", "null" }, example = "high") @Nullable String impact,
		@Schema(types = { "string", "null" }, example = "low") @Nullable String confidence,
		@Schema(example = "[\"pilot\"]") List<String> labels,
		@Schema(types = { "string", "null" }, example = "https://tracker.example/PROJ-12") @Nullable String trackerUrl,
		@Schema(types = { "string", "null" }, example = "helped") @Nullable String outcome,
		@Schema(types = { "string", "null" }, example = "Pilot in Payments",
				description = "What was said with the last decision.") @Nullable String note,
		@Schema(example = "2026-03-02T09:30:00Z") Instant createdAt,
		@Schema(example = "2026-03-03T10:00:00Z") Instant updatedAt){

	static RecommendationJson of(RecommendationDetails it) {
		Advised advised = it.advised();
		WorkState work = it.work();
		return new RecommendationJson(it.id(), it.version(), it.team(), it.assessment(), it.reference(), it.position(),
				advised.advisedAs(), advised.kind(), advised.severity(), advised.principle(), advised.system(),
				advised.title(), advised.why(), advised.firstStep(), advised.metric(), advised.exitCriterion(),
				advised.ownerRole(), advised.reviewAfterDays(), lower(work.status()), work.owner(), work.due(),
				work.deferredUntil(), optional(work.effort()), optional(work.impact()), optional(work.confidence()),
				work.labels(), work.tracker(), optional(work.outcome()), work.note(), it.createdAt(), it.updatedAt());
	}

	private static @Nullable String optional(@Nullable Enum<?> constant) {
		return (constant != null) ? lower(constant) : null;
	}

	private static String lower(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

}
