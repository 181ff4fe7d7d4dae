package io.productops.team.web;

import io.productops.shared.web.JsonBody;
import io.productops.shared.web.ProblemException;
import io.productops.team.TeamService;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The body that makes a team.
 */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record TeamRequest(@Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TeamService.LONGEST_NAME,
		example = "Payments", description = "One line, another than that of every other team.") String name) {

	/**
	 * Reads the body.
	 * @throws ProblemException when it is not JSON, or no team can be made of it
	 */
	static TeamRequest read(byte[] bytes) {
		JsonBody body = JsonBody.read(bytes, "name");
		String name = body.text("name", TeamService::fault);
		body.requireNoProblem();
		return new TeamRequest(name);
	}

}
