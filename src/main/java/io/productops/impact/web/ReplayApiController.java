package io.productops.impact.web;

import java.time.Instant;

import io.productops.assessment.StoredAdviceService;
import io.productops.impact.Replayed;
import io.productops.impact.ReplayService;
import io.productops.shared.ListPosition;
import io.productops.shared.web.ListPart;
import io.productops.shared.web.ListQuery;
import io.productops.shared.web.Paging;
import io.productops.team.CurrentPerson;
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
 * The check of stored advice for programs, part by part.
 */
@SecurityRequirement(name = "token")
@RestController
@RequestMapping(path = ReplayApiController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class ReplayApiController {

	static final String PATH = "/api/v1/playbook/replay";

	private final ReplayService replays;

	private final Paging paging;

	ReplayApiController(ReplayService replays, Paging paging) {
		this.replays = replays;
		this.paging = paging;
	}

	@GetMapping
	@Operation(operationId = "replayAdvice", summary = "Makes stored advice once more and compares it byte for byte",
			description = "Each advice on the version of the playbook that it was made on, part by part. For admins only. "
					+ "Nothing is changed.")
	@ApiResponse(responseCode = "200", description = "What came of a part")
	@ApiResponse(responseCode = "403", ref = "#/components/responses/forbidden")
	ResponseEntity<ReplayJson> replay(@RequestParam(required = false) @Nullable String limit,
			@RequestParam(required = false) @Nullable String cursor, @AuthenticationPrincipal CurrentPerson person,
			HttpServletRequest request) {
		person.requireAdmin();
		ListQuery query = this.paging.query(PATH, limit, cursor);
		boolean first = query.after().equals(ListPosition.START);
		ListPart<Replayed> part = this.paging.part(query,
				this.replays.check(person, first ? StoredAdviceService.START : query.after().id(), query.look()),
				(each) -> new ListPosition(Instant.EPOCH, each.assessment()));
		return Paging.answer(request, part.next(), ReplayJson.of(part.items(), part.next()));
	}

}
