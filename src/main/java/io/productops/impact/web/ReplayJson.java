package io.productops.impact.web;

import java.util.List;
import java.util.UUID;

import io.productops.impact.Replayed;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of the stored advice, made once more.
 */
@Schema(name = "ReplayPart")
record ReplayJson(
		@Schema(description = "How many of this part were made once more.", example = "50", minimum = "0") int checked,
		@Schema(description = "How many of these came out byte for byte as they are stored.", example = "50",
				minimum = "0") int identical,
		@Schema(description = "The others, by their assessments.") List<Different> different, @Schema(types = {
				"string", "null" },
				description = "The cursor to the next part; null on the last one.") @Nullable String next){

	static ReplayJson of(List<Replayed> part, @Nullable String next) {
		List<Different> different = part.stream()
			.filter((each) -> !each.same())
			.map((each) -> new Different(each.assessment(), each.reference()))
			.toList();
		return new ReplayJson(part.size(), part.size() - different.size(), different, next);
	}

	/** An advice that came out differently. */
	@Schema(name = "ReplayDifference")
	record Different(UUID assessment, @Schema(types = {
			"string", "null" },
			description = "What people call the assessment; null where it is held without an account.",
			example = "POA-7F3K-2210") @Nullable String reference){
	}

}
