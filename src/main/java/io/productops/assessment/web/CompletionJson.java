package io.productops.assessment.web;

import java.time.Instant;
import java.util.UUID;

import io.productops.assessment.Completed;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What came of completing an assessment, the same for everybody who tried.
 */
@Schema(name = "Completion")
record CompletionJson(@Schema(example = "0f3f2a54-6a5e-4f6b-8f44-5b4dd1a2c3e7") UUID id,
		@Schema(example = "POA-7F3K-2210") String reference,
		@Schema(example = "2026-03-02T09:30:00Z") Instant completedAt,
		@Schema(pattern = "[0-9a-f]{64}", example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
				description = "Of the bytes of the advice.") String sha256) {

	static CompletionJson of(Completed completed) {
		return new CompletionJson(completed.id(), completed.reference(), completed.completedAt(), completed.sha256());
	}

}
