package io.productops.system.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.productops.shared.ListPosition;
import io.productops.shared.web.ListPart;
import io.productops.shared.web.ListQuery;
import io.productops.shared.web.Paging;
import io.productops.system.MetricDetails;
import io.productops.system.MetricService;
import io.productops.system.MetricSubject;
import io.productops.system.SystemDetails;
import io.productops.system.SystemService;
import io.productops.team.CurrentPerson;
import io.productops.team.TeamService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Systems for programs.
 */
@SecurityRequirement(name = "token")
@RestController
@RequestMapping(path = SystemApiController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class SystemApiController {

	static final String PATH = "/api/v1/systems";

	private final SystemService systems;

	private final MetricService metrics;

	private final TeamService teams;

	private final Paging paging;

	SystemApiController(SystemService systems, MetricService metrics, TeamService teams, Paging paging) {
		this.systems = systems;
		this.metrics = metrics;
		this.teams = teams;
		this.paging = paging;
	}

	@GetMapping
	@Operation(operationId = "listSystems", summary = "Lists the systems that you may read, the newest first",
			description = "Of all your teams, or of one, each with its metrics. An admin may read those of all teams.")
	@ApiResponse(responseCode = "200", description = "A part of the list")
	@ApiResponse(responseCode = "404", ref = "#/components/responses/not-found")
	ResponseEntity<SystemListJson> list(@RequestParam(required = false) @Nullable UUID team,
			@RequestParam(required = false) @Nullable String limit,
			@RequestParam(required = false) @Nullable String cursor, @AuthenticationPrincipal CurrentPerson person,
			HttpServletRequest request) {
		if (team != null) {
			// an admin may read every team, but only one that there is
			this.teams.team(team, person);
		}
		ListQuery query = this.paging.query(PATH + "?team=" + team, limit, cursor);
		ListPart<SystemDetails> part = this.paging.part(query,
				this.systems.newest(team, query.after(), query.look(), person),
				(each) -> new ListPosition(each.createdAt(), each.id()));
		Map<UUID, List<MetricDetails>> measured = this.metrics.of(MetricSubject.Kind.SYSTEM,
				part.map(SystemDetails::id), person);
		return Paging.answer(request, part.next(), new SystemListJson(
				part.map((each) -> SystemJson.of(each, measured.getOrDefault(each.id(), List.of()))), part.next()));
	}

}
