package io.productops.assessment.web;

import java.util.UUID;

import io.productops.assessment.TextLimit;
import io.productops.shared.web.JsonBody;
import io.productops.shared.web.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body that starts an assessment.
 */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record AssessmentRequest(
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "A team that you lead.",
				example = "8b0f8b1e-6f0a-4a52-9d41-0f6f4c5f7a10") UUID team,
		@Schema(types = {
				"string", "null" }, maxLength = 200, example = "Northwind",
				description = "Shown on the pages and in the report.") @Nullable String organisation,
		@Schema(types = { "string", "null" }, maxLength = 200, example = "product-ops",
				description = "The id of the playbook; the built-in one where it is left out. Its published version is "
						+ "used.") @Nullable String playbook){

	/**
	 * Reads the body.
	 * @throws ProblemException when it is not JSON, or nothing can be started with it
	 */
	static AssessmentRequest read(byte[] bytes) {
		JsonBody body = JsonBody.read(bytes, "team", "organisation", "playbook");
		UUID team = body.id("team", "Send the id of a team.");
		String organisation = body.optionalText("organisation", TextLimit.ORGANISATION::fault);
		String playbook = body.optionalText("playbook", (text) -> null);
		body.requireNoProblem();
		return new AssessmentRequest(team, organisation, playbook);
	}

}
