package io.productops.assessment.web;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;

import io.productops.assessment.AssessmentService;
import io.productops.assessment.AssessmentSummary;
import io.productops.assessment.TeamAssessmentService;
import io.productops.shared.ListPosition;
import io.productops.shared.web.EntityTag;
import io.productops.shared.web.Idempotency;
import io.productops.shared.web.ListPart;
import io.productops.shared.web.ListQuery;
import io.productops.shared.web.Paging;
import io.productops.shared.web.Problem;
import io.productops.shared.web.ProblemException;
import io.productops.team.CurrentPerson;
import io.productops.team.TeamService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

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
 * The assessments of teams for programs.
 */
@SecurityRequirement(name = "token")
@RestController
@RequestMapping(path = AssessmentApiController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class AssessmentApiController {

	static final String PATH = "/api/v1/assessments";

	private final AssessmentService assessments;

	private final TeamAssessmentService lists;

	private final TeamService teams;

	private final PlaybookChoice playbooks;

	private final Paging paging;

	private final Idempotency idempotency;

	AssessmentApiController(AssessmentService assessments, TeamAssessmentService lists, TeamService teams,
			PlaybookChoice playbooks, Paging paging, Idempotency idempotency) {
		this.assessments = assessments;
		this.lists = lists;
		this.teams = teams;
		this.playbooks = playbooks;
		this.paging = paging;
		this.idempotency = idempotency;
	}

	@GetMapping
	@Operation(operationId = "listAssessments", summary = "Lists the assessments that you may read, the newest first",
			description = "Of all your teams, or of one. An admin may read those of all teams.")
	@ApiResponse(responseCode = "200", description = "A part of the list")
	@ApiResponse(responseCode = "404", ref = "#/components/responses/not-found")
	ResponseEntity<AssessmentListJson> list(@RequestParam(required = false) @Nullable UUID team,
			@RequestParam(required = false) @Nullable String limit,
			@RequestParam(required = false) @Nullable String cursor, @AuthenticationPrincipal CurrentPerson person,
			HttpServletRequest request) {
		ListQuery query = this.paging.query(PATH + "?team=" + team, limit, cursor);
		List<AssessmentSummary> found = this.lists.newest(team, query.after(), query.look(), person);
		ListPart<AssessmentSummary> part = this.paging.part(query, found,
				(each) -> new ListPosition(each.createdAt(), each.id()));
		return Paging.answer(request, part.next(), new AssessmentListJson(part.map(AssessmentJson::of), part.next()));
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "startAssessment", summary = "Starts an assessment of a team",
			description = "For leaders of the team. It is made on the version of the playbook that is published now.",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = AssessmentRequest.class))))
	@ApiResponse(responseCode = "201", description = "The new assessment, a draft",
			content = @Content(schema = @Schema(implementation = AssessmentJson.class)))
	@ApiResponse(responseCode = "404", ref = "#/components/responses/not-found")
	ResponseEntity<byte[]> start(@AuthenticationPrincipal CurrentPerson person, HttpServletRequest request)
			throws IOException {
		return this.idempotency.once(request, (body) -> {
			AssessmentRequest asked = AssessmentRequest.read(body);
			// an admin may read every team, but only one that there is
			this.teams.team(asked.team(), person);
			String playbook = this.playbooks.read((asked.playbook() != null) ? asked.playbook() : "")
				.orElseThrow(() -> new ProblemException(
						List.of(new Problem.Place("/playbook", "Send the id of a published playbook."))));
			UUID id = this.assessments.start(asked.organisation(), playbook, asked.team(), person);
			URI address = URI.create(request.getRequestURI() + "/" + id);
			return ResponseEntity.created(address).body(AssessmentJson.of(this.lists.summary(id, person)));
		});
	}

	@GetMapping("/{id}")
	@Operation(operationId = "getAssessment", summary = "Shows one assessment, without its answers")
	@ApiResponse(responseCode = "200", description = "The assessment")
	ResponseEntity<AssessmentJson> show(@PathVariable UUID id, @AuthenticationPrincipal CurrentPerson person,
			HttpServletRequest request) {
		AssessmentJson assessment = AssessmentJson.of(this.lists.summary(id, person));
		return EntityTag.of(assessment).answer(request, assessment);
	}

}
