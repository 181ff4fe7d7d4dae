package io.productops.recommendation.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.productops.recommendation.Decision;
import io.productops.recommendation.DecisionService;
import io.productops.recommendation.RecommendationDetails;
import io.productops.recommendation.RecommendationService;
import io.productops.recommendation.RecommendationStatus;
import io.productops.recommendation.StatusChange;
import io.productops.recommendation.TooLateException;
import io.productops.shared.NotFoundException;
import io.productops.shared.web.Idempotency;
import io.productops.shared.web.JsonBody;
import io.productops.shared.web.ProblemException;
import io.productops.system.SystemService;
import io.productops.team.CurrentPerson;
import io.productops.team.UnknownOwnerException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Decisions on recommendations for programs: each has an address of its own.
 */
@SecurityRequirement(name = "token")
@RestController
class DecisionApiController {

	private static final String UNDO = "undo";

	private final RecommendationService recommendations;

	private final DecisionService decisions;

	private final SystemService systems;

	private final Idempotency idempotency;

	private final Clock clock;

	DecisionApiController(RecommendationService recommendations, DecisionService decisions, SystemService systems,
			Idempotency idempotency, Clock clock) {
		this.recommendations = recommendations;
		this.decisions = decisions;
		this.systems = systems;
		this.idempotency = idempotency;
		this.clock = clock;
	}

	@PostMapping(path = RecommendationApiController.PATH + "/{id}/{decision}",
			produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "decideRecommendation", summary = "Decides on a recommendation",
			description = "For PMs and leaders of the team. Where the decision does not lead on from the status, "
					+ "the answer is 409, and its member allowed names those that do. undo takes the last decision back, "
					+ "for ten minutes, while nothing else is changed, and for whoever made it.",
			requestBody = @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
					schema = @Schema(implementation = DecisionRequest.class))))
	@ApiResponse(responseCode = "200", description = "The recommendation as it is now; its version is the new ETag",
			content = @Content(schema = @Schema(implementation = RecommendationJson.class)))
	ResponseEntity<byte[]> decide(@PathVariable UUID id,
			@Parameter(schema = @Schema(allowableValues = { "acceptance", "refusal", "deferral", "start", "completion",
					"drop", "reopening", UNDO })) @PathVariable String decision,
			@AuthenticationPrincipal CurrentPerson person, HttpServletRequest request) throws IOException {
		Optional<StatusChange> change = ConflictPages.ADDRESSES.entrySet()
			.stream()
			.filter((address) -> address.getValue().equals(decision))
			.map(Map.Entry::getKey)
			.findFirst();
		if (change.isEmpty() && !decision.equals(UNDO)) {
			throw new NotFoundException("No such decision");
		}
		return this.idempotency.once(request, (bytes) -> {
			JsonBody.requireType(bytes, request);
			return ResponseEntity
				.ok(change.isPresent() ? decided(id, change.get(), DecisionRequest.read(bytes), person, request)
						: undone(id, DecisionRequest.readNothing(bytes), person, request));
		});
	}

	private RecommendationJson decided(UUID id, StatusChange change, JsonBody body, CurrentPerson person,
			HttpServletRequest request) {
		try {
			return RecommendationJson.of(this.decisions.decide(id, (seen) -> {
				RecommendationApiController.tag(seen).requireMatch(request);
				return decision(seen, change, body, person);
			}, person));
		}
		catch (UnknownOwnerException ex) {
			throw PatchRequest.noMember();
		}
	}

	private RecommendationJson undone(UUID id, JsonBody body, CurrentPerson person, HttpServletRequest request) {
		try {
			return RecommendationJson.of(this.decisions.undo(id, (seen) -> {
				RecommendationApiController.tag(seen).requireMatch(request);
				body.requireNoProblem();
			}, person));
		}
		catch (TooLateException ex) {
			throw notAllowed(UndoController.LATE, this.recommendations.find(id, person).work().status());
		}
	}

	private Decision decision(RecommendationDetails seen, StatusChange change, JsonBody body, CurrentPerson person) {
		RecommendationStatus status = seen.work().status();
		if (!change.leadsOnFrom(status)) {
			throw notAllowed("It is “" + Words.of(status) + "” now. From here you can " + Words.allowed(status) + ".",
					status);
		}
		return DecisionRequest.decision(body, change, LocalDate.now(this.clock.withZone(person.zone())), seen,
				this.decisions.offered(seen), () -> this.systems.ofRecommendation(seen.id(), person).isPresent());
	}

	private static ProblemException notAllowed(String detail, RecommendationStatus status) {
		return ProblemException.notAllowed(detail,
				status.allowed().stream().map(ConflictPages.ADDRESSES::get).toList());
	}

}
