package io.productops.assessment.web;

import java.io.IOException;
import java.util.UUID;

import io.productops.assessment.Access;
import io.productops.assessment.AnswerSheet;
import io.productops.assessment.AnswerSheetService;
import io.productops.assessment.InvalidAnswersException;
import io.productops.shared.web.EntityTag;
import io.productops.shared.web.JsonBody;
import io.productops.shared.web.ProblemException;
import io.productops.team.CurrentPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * All answers of an assessment for programs.
 */
@SecurityRequirement(name = "token")
@RestController
@RequestMapping(path = "/api/v1/assessments/{id}/answers", produces = MediaType.APPLICATION_JSON_VALUE)
class AnswersApiController {

	/** Every answer and note at its limit fits, as it does in a form. */
	private static final int LARGEST_BODY = 1536 * 1024;

	private final AnswerSheetService sheets;

	AnswersApiController(AnswerSheetService sheets) {
		this.sheets = sheets;
	}

	@GetMapping
	@Operation(operationId = "getAnswers", summary = "Shows all answers and notes of an assessment")
	@ApiResponse(responseCode = "200", description = "The answers; the ETag is needed to replace them")
	ResponseEntity<AnswersJson> show(@PathVariable UUID id, @AuthenticationPrincipal CurrentPerson person,
			HttpServletRequest request) {
		return answer(this.sheets.find(id, Access.of(person)), request);
	}

	@PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "replaceAnswers", summary = "Replaces all answers and notes of a draft",
			description = "For leaders of the team. What is not sent is not answered any more. They may be incomplete, "
					+ "but not wrong: all problems are named at once, and nothing is stored then. If-Match: * replaces "
					+ "them whatever they are.",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = AnswersJson.class))))
	@ApiResponse(responseCode = "200", description = "The answers as they are now, with their ETag")
	ResponseEntity<AnswersJson> replace(@PathVariable UUID id, @AuthenticationPrincipal CurrentPerson person,
			HttpServletRequest request) throws IOException {
		JsonBody body = JsonBody.read(JsonBody.bytes(request, LARGEST_BODY), "answers", "notes");
		var answers = body.object("answers");
		var notes = body.optionalObject("notes");
		Access access = Access.of(person);
		try {
			AnswerSheet sheet = this.sheets.replace(id, access, (current) -> {
				tag(current).requireMatch(request);
				if (!body.problems().isEmpty()) {
					// asked even where the shape is wrong, to name all problems at once
					this.sheets.requireValid(id, access, answers, notes);
					body.requireNoProblem();
				}
			}, answers, notes);
			return ResponseEntity.ok().eTag(tag(sheet).text()).body(AnswersJson.of(sheet));
		}
		catch (InvalidAnswersException ex) {
			ex.answers().forEach((it) -> body.problem("/answers" + it.pointer(), it.detail()));
			ex.notes().forEach((it) -> body.problem("/notes" + it.pointer(), it.detail()));
			throw new ProblemException(body.problems());
		}
	}

	private static ResponseEntity<AnswersJson> answer(AnswerSheet sheet, HttpServletRequest request) {
		return tag(sheet).answer(request, AnswersJson.of(sheet));
	}

	private static EntityTag tag(AnswerSheet sheet) {
		return EntityTag.of(sheet.state());
	}

}
