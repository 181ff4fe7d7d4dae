package io.productops.assessment.web;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import io.productops.advice.Question;
import io.productops.assessment.Access;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.Completed;
import io.productops.assessment.FinishedAssessment;
import io.productops.assessment.IncompleteAssessmentException;
import io.productops.assessment.UnconfirmedAnswersException;
import io.productops.shared.Secret;
import io.productops.shared.web.EntityTag;
import io.productops.shared.web.Idempotency;
import io.productops.shared.web.JsonBody;
import io.productops.shared.web.Problem;
import io.productops.shared.web.ProblemException;
import io.productops.team.CurrentPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The completion of an assessment and what comes of it, for programs.
 */
@SecurityRequirement(name = "token")
@RestController
@RequestMapping(path = "/api/v1/assessments/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class CompletionApiController {

	private final AssessmentService assessments;

	private final Idempotency idempotency;

	CompletionApiController(AssessmentService assessments, Idempotency idempotency) {
		this.assessments = assessments;
		this.idempotency = idempotency;
	}

	@PostMapping("/completion")
	@Operation(operationId = "completeAssessment", summary = "Completes an assessment and makes its advice",
			description = "For leaders of the team. It needs no body. Whoever comes later gets the same result. Answers that "
					+ "were carried over from an earlier report must be confirmed first, by replacing the answers.")
	@ApiResponse(responseCode = "201", description = "The advice was made; Location says where it is",
			content = @Content(schema = @Schema(implementation = CompletionJson.class)))
	@ApiResponse(responseCode = "200", description = "It was completed before",
			content = @Content(schema = @Schema(implementation = CompletionJson.class)))
	ResponseEntity<byte[]> complete(@PathVariable UUID id, @AuthenticationPrincipal CurrentPerson person,
			HttpServletRequest request) throws IOException {
		return this.idempotency.once(request, (body) -> {
			requireNothing(body);
			try {
				Completed completed = this.assessments.complete(id, Access.of(person), Secret.create());
				URI advice = URI.create(request.getRequestURI().replaceFirst("completion$", "advice"));
				return (completed.again() ? ResponseEntity.ok() : ResponseEntity.created(advice))
					.body(CompletionJson.of(completed));
			}
			catch (IncompleteAssessmentException ex) {
				throw new ProblemException(ex.missing().stream().map(CompletionApiController::missing).toList());
			}
			catch (UnconfirmedAnswersException ex) {
				throw new ProblemException(
						ex.questions().stream().map((question) -> unconfirmed(question, ex.reference())).toList());
			}
		});
	}

	@GetMapping("/advice")
	@Operation(operationId = "getAdvice", summary = "Shows the advice of a completed assessment",
			description = "Always the same bytes; the ETag is their SHA-256. A draft has none.")
	@ApiResponse(responseCode = "200", description = "The advice",
			content = @Content(schema = @Schema(ref = "#/components/schemas/Advice")))
	ResponseEntity<byte[]> advice(@PathVariable UUID id, @AuthenticationPrincipal CurrentPerson person,
			HttpServletRequest request) {
		FinishedAssessment finished = this.assessments.finished(id, Access.of(person));
		return EntityTag.of(finished.sha256()).answer(request, finished.advice().getBytes(StandardCharsets.UTF_8));
	}

	/** Whoever sends something expects it to count. */
	private static void requireNothing(byte[] body) {
		if (body.length > 0) {
			JsonBody.read(body).requireNoProblem();
		}
	}

	private static Problem.Place unconfirmed(Question question, String reference) {
		return new Problem.Place("/answers/" + question.id(),
				"Carried over from report " + reference + ": replace the answers to confirm it.");
	}

	private static Problem.Place missing(Question question) {
		return new Problem.Place("/answers/" + question.id(), "Answer this question.");
	}

}
