package io.productops.team.web;

import java.time.Instant;
import java.util.UUID;

import io.productops.team.TeamDetails;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A team as the API shows it.
 */
@Schema(name = "Team")
record TeamJson(@Schema(example = "8b0f8b1e-6f0a-4a52-9d41-0f6f4c5f7a10") UUID id,
		@Schema(example = "Payments") String name, @Schema(example = "2026-03-02T09:00:00Z") Instant createdAt) {

	static TeamJson of(TeamDetails team) {
		return new TeamJson(team.id(), team.name(), team.createdAt());
	}

}
