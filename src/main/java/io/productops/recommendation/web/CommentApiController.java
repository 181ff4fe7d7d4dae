package io.productops.recommendation.web;

import java.io.IOException;
import java.net.URI;
import java.util.UUID;

import io.productops.recommendation.CommentDetails;
import io.productops.recommendation.CommentService;
import io.productops.recommendation.TooManyCommentsException;
import io.productops.shared.web.Idempotency;
import io.productops.shared.web.JsonBody;
import io.productops.shared.web.ListPart;
import io.productops.shared.web.ListQuery;
import io.productops.shared.web.Paging;
import io.productops.shared.web.ProblemException;
import io.productops.shared.web.ProblemType;
import io.productops.team.CurrentPerson;
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
 * Comments on a recommendation for programs.
 */
@SecurityRequirement(name = "token")
@RestController
@RequestMapping(path = RecommendationApiController.PATH + "/{id}/comments", produces = MediaType.APPLICATION_JSON_VALUE)
class CommentApiController {

	private final CommentService comments;

	private final Paging paging;

	private final Idempotency idempotency;

	CommentApiController(CommentService comments, Paging paging, Idempotency idempotency) {
		this.comments = comments;
		this.paging = paging;
		this.idempotency = idempotency;
	}

	@GetMapping
	@Operation(operationId = "listComments", summary = "Lists the comments on a recommendation, the newest first")
	@ApiResponse(responseCode = "200", description = "A part of the list")
	ResponseEntity<CommentListJson> list(@PathVariable UUID id, @RequestParam(required = false) @Nullable String limit,
			@RequestParam(required = false) @Nullable String cursor, @AuthenticationPrincipal CurrentPerson person,
			HttpServletRequest request) {
		ListQuery query = this.paging.query(RecommendationApiController.PATH + "/" + id + "/comments", limit, cursor);
		ListPart<CommentDetails> part = this.paging.part(query,
				this.comments.newest(id, query.after(), query.look(), person), CommentDetails::place);
		return Paging.answer(request, part.next(), new CommentListJson(part.map(CommentJson::of), part.next()));
	}

	// the type is asked for below: else another body would be taken for a decision
	@PostMapping
	@Operation(operationId = "addComment", summary = "Comments on a recommendation",
			description = "For PMs and leaders of the team.",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = CommentRequest.class))))
	@ApiResponse(responseCode = "201", description = "The new comment",
			content = @Content(schema = @Schema(implementation = CommentJson.class)))
	ResponseEntity<byte[]> add(@PathVariable UUID id, @AuthenticationPrincipal CurrentPerson person,
			HttpServletRequest request) throws IOException {
		return this.idempotency.once(request, (bytes) -> {
			JsonBody.requireType(bytes, request);
			JsonBody body = CommentRequest.read(bytes);
			UUID added = added(id, body, person);
			return ResponseEntity.created(URI.create(request.getRequestURI() + "#" + added))
				.body(CommentJson.of(this.comments.comment(id, added, person)));
		});
	}

	private UUID added(UUID id, JsonBody body, CurrentPerson person) {
		try {
			return this.comments.add(id, () -> CommentRequest.of(body).text(), person);
		}
		catch (TooManyCommentsException ex) {
			throw new ProblemException(ProblemType.CONFLICT, CommentController.FULL);
		}
	}

}
