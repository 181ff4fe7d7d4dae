package io.productops.assessment.web;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import io.productops.assessment.AssessmentSummary;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as the API shows it, without its answers.
 */
@Schema(name = "Assessment")
record AssessmentJson(@Schema(example = "0f3f2a54-6a5e-4f6b-8f44-5b4dd1a2c3e7") UUID id,
		@Schema(example = "POA-7F3K-2210", description = "For people to read out.") String reference,
		@Schema(example = "8b0f8b1e-6f0a-4a52-9d41-0f6f4c5f7a10") UUID team, @Schema(types = {
				"string", "null" }, example = "Northwind") @Nullable String organisation,
		@Schema(allowableValues = { "draft", "completed" }, example = "draft") String status,
		@Schema(example = "2026-03-02T09:00:00Z") Instant createdAt,
		@Schema(example = "2026-03-02T09:30:00Z") Instant updatedAt,
		@Schema(types = { "string", "null" }, format = "date-time", example = "2026-03-02T09:30:00Z",
				description = "null for a draft.") @Nullable Instant completedAt){

	static AssessmentJson of(AssessmentSummary summary) {
		return new AssessmentJson(summary.id(), summary.reference(), summary.team(), summary.organisation(),
				summary.status().name().toLowerCase(Locale.ROOT), summary.createdAt(), summary.updatedAt(),
				summary.completedAt());
	}

}
