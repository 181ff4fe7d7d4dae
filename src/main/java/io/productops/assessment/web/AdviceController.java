package io.productops.assessment.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import io.productops.assessment.AdviceService;
import io.productops.assessment.InvalidAnswersException;
import io.productops.playbook.PlaybookService;
import io.productops.shared.web.JsonBody;
import io.productops.shared.web.Problem;
import io.productops.shared.web.ProblemException;
import io.productops.shared.web.RateLimit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/v1/advice}: answers in, advice out, nothing stored.
 */
@RestController
class AdviceController {

	private final AdviceService advice;

	private final RateLimit limit;

	AdviceController(AdviceService advice, AdviceProperties properties, Clock clock) {
		this.advice = advice;
		this.limit = new RateLimit(properties.requestsPerMinute(), clock);
	}

	@PostMapping(path = "/api/v1/advice", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "advise", summary = "Gives advice on answers and stores nothing",
			description = "Needs no token. All problems of the answers are named at once; an answer is required to the "
					+ "questions that the playbook marks so.",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = AnswersJson.class))))
	@ApiResponse(responseCode = "200", description = "The advice on the published version of the playbook",
			content = @Content(schema = @Schema(ref = "#/components/schemas/Advice")))
	@ApiResponse(responseCode = "404", ref = "#/components/responses/not-found")
	ResponseEntity<byte[]> advise(
			@Parameter(description = "The id of the playbook; the built-in one where it is left out.") @RequestParam(
					defaultValue = PlaybookService.BUILT_IN) String playbook,
			HttpServletRequest request) throws IOException {
		this.limit.take(request.getRemoteAddr());
		return advise(playbook, AdviceRequest.read(JsonBody.bytes(request, JsonBody.USUAL_SIZE)));
	}

	private ResponseEntity<byte[]> advise(String playbook, AdviceRequest asked) {
		List<Problem.Place> places = new ArrayList<>(asked.problems());
		try {
			// called even where the shape is wrong, to name all problems at once
			String json = this.advice.advise(playbook, asked.answers(), asked.notes());
			if (places.isEmpty()) {
				return ResponseEntity.ok()
					.contentType(MediaType.APPLICATION_JSON)
					.body(json.getBytes(StandardCharsets.UTF_8));
			}
		}
		catch (InvalidAnswersException ex) {
			ex.answers().forEach((it) -> places.add(new Problem.Place("/answers" + it.pointer(), it.detail())));
			ex.notes().forEach((it) -> places.add(new Problem.Place("/notes" + it.pointer(), it.detail())));
		}
		throw new ProblemException(places);
	}

}
