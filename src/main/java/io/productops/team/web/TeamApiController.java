package io.productops.team.web;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;

import io.productops.shared.ListPosition;
import io.productops.shared.web.EntityTag;
import io.productops.shared.web.Idempotency;
import io.productops.shared.web.ListPart;
import io.productops.shared.web.ListQuery;
import io.productops.shared.web.Paging;
import io.productops.shared.web.Problem;
import io.productops.shared.web.ProblemException;
import io.productops.team.CurrentPerson;
import io.productops.team.TakenNameException;
import io.productops.team.TeamDetails;
import io.productops.team.TeamService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Teams for programs.
 */
@SecurityRequirement(name = "token")
@RestController
@RequestMapping(path = TeamApiController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class TeamApiController {

	static final String PATH = "/api/v1/teams";

	private final TeamService teams;

	private final Paging paging;

	private final Idempotency idempotency;

	TeamApiController(TeamService teams, Paging paging, Idempotency idempotency) {
		this.teams = teams;
		this.paging = paging;
		this.idempotency = idempotency;
	}

	@GetMapping
	@Operation(operationId = "listTeams", summary = "Lists the teams that you may read, the newest first",
			description = "An admin may read all teams, anybody else their own.")
	@ApiResponse(responseCode = "200", description = "A part of the list")
	ResponseEntity<TeamListJson> list(@RequestParam(required = false) @Nullable String limit,
			@RequestParam(required = false) @Nullable String cursor, @AuthenticationPrincipal CurrentPerson person,
			HttpServletRequest request) {
		ListQuery query = this.paging.query(PATH, limit, cursor);
		List<TeamDetails> found = this.teams.newest(person, query.after(), query.look());
		ListPart<TeamDetails> part = this.paging.part(query, found,
				(team) -> new ListPosition(team.createdAt(), team.id()));
		return Paging.answer(request, part.next(), new TeamListJson(part.map(TeamJson::of), part.next()));
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "createTeam", summary = "Makes a team without members", description = "For admins.",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = TeamRequest.class))))
	@ApiResponse(responseCode = "201", description = "The new team",
			content = @Content(schema = @Schema(implementation = TeamJson.class)))
	ResponseEntity<byte[]> create(@AuthenticationPrincipal CurrentPerson person, HttpServletRequest request)
			throws IOException {
		try {
			return this.idempotency.once(request, (body) -> {
				TeamDetails team = this.teams.create(person, TeamRequest.read(body).name());
				URI address = URI.create(request.getRequestURI() + "/" + team.id());
				return ResponseEntity.created(address).body(TeamJson.of(team));
			});
		}
		catch (TakenNameException | DataIntegrityViolationException ex) {
			// the second is what the slower of two at once gets from the database
			throw new ProblemException(List.of(new Problem.Place("/name", "Another team has this name.")));
		}
	}

	@GetMapping("/{id}")
	@Operation(operationId = "getTeam", summary = "Shows one team")
	@ApiResponse(responseCode = "200", description = "The team")
	ResponseEntity<TeamJson> show(@PathVariable UUID id, @AuthenticationPrincipal CurrentPerson person,
			HttpServletRequest request) {
		TeamJson team = TeamJson.of(this.teams.team(id, person));
		return EntityTag.of(team).answer(request, team);
	}

}
