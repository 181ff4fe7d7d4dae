package io.productops.recommendation.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.productops.advice.PlaybookDocument.Principle;
import io.productops.playbook.PlaybookService;
import io.productops.recommendation.DecisionService;
import io.productops.recommendation.Found;
import io.productops.recommendation.ListedRecommendation;
import io.productops.recommendation.RecommendationDetails;
import io.productops.recommendation.RecommendationListService;
import io.productops.recommendation.RecommendationService;
import io.productops.shared.web.EntityTag;
import io.productops.shared.web.JsonBody;
import io.productops.shared.web.ListPart;
import io.productops.shared.web.ListQuery;
import io.productops.shared.web.Paging;
import io.productops.team.CurrentPerson;
import io.productops.team.UnknownOwnerException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Recommendations for programs: the list, each, and what people plan about it.
 */
@SecurityRequirement(name = "token")
@RestController
@RequestMapping(path = RecommendationApiController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class RecommendationApiController {

	static final String PATH = "/api/v1/recommendations";

	private final RecommendationService recommendations;

	private final RecommendationListService lists;

	private final DecisionService decisions;

	private final PlaybookService playbooks;

	private final Paging paging;

	private final Clock clock;

	RecommendationApiController(RecommendationService recommendations, RecommendationListService lists,
			DecisionService decisions, PlaybookService playbooks, Paging paging, Clock clock) {
		this.recommendations = recommendations;
		this.lists = lists;
		this.decisions = decisions;
		this.playbooks = playbooks;
		this.paging = paging;
		this.clock = clock;
	}

	@GetMapping
	@Operation(operationId = "listRecommendations", summary = "Lists the recommendations that you may read",
			description = "With the filters of the page; the newest report first unless sorted otherwise.")
	@ApiResponse(responseCode = "200", description = "A part of the list")
	@ApiResponse(responseCode = "404", ref = "#/components/responses/not-found")
	ResponseEntity<RecommendationListJson> list(@ParameterObject FilterQuery filter,
			@RequestParam(required = false) @Nullable String limit,
			@RequestParam(required = false) @Nullable String cursor, @AuthenticationPrincipal CurrentPerson person,
			HttpServletRequest request) {
		ListForm form = filter.toForm();
		ListQuery query = this.paging.query(FilterQuery.name(form), limit, cursor);
		LocalDate today = LocalDate.now(this.clock.withZone(person.zone()));
		Found<ListedRecommendation> found = this.lists.whole(form.toFilter(person.id(), today), form.toSort(),
				query.after(), query.look(), person);
		if (cursor == null && found.items().isEmpty() && found.further() == null) {
			// one of an older playbook may still have some
			filter.requirePrinciple(this::principles);
		}
		ListPart<ListedRecommendation> part = this.paging.part(query, found.items(), ListedRecommendation::place,
				found.further());
		return Paging.answer(request, part.next(),
				new RecommendationListJson(part.map((each) -> RecommendationJson.of(each.details())), part.next()));
	}

	@GetMapping("/{id}")
	@Operation(operationId = "getRecommendation", summary = "Shows one recommendation")
	@ApiResponse(responseCode = "200", description = "The recommendation; the ETag is needed to change it")
	ResponseEntity<RecommendationJson> show(@PathVariable UUID id, @AuthenticationPrincipal CurrentPerson person,
			HttpServletRequest request) {
		RecommendationDetails found = this.recommendations.find(id, person);
		return tag(found).answer(request, RecommendationJson.of(found));
	}

	@PatchMapping(path = "/{id}", consumes = { MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json" })
	@Operation(operationId = "planRecommendation",
			summary = "Changes owner, due date, estimates, labels or ticket of a recommendation",
			description = "For PMs and leaders of the team. A member that is not sent stays as it is, null takes the "
					+ "value away. The status changes by decisions only.",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = PatchRequest.class))))
	@ApiResponse(responseCode = "200", description = "The recommendation as it is now, with its ETag")
	ResponseEntity<RecommendationJson> plan(@PathVariable UUID id, @AuthenticationPrincipal CurrentPerson person,
			HttpServletRequest request) throws IOException {
		JsonBody body = PatchRequest.read(JsonBody.bytes(request, JsonBody.USUAL_SIZE));
		try {
			RecommendationDetails now = this.decisions.plan(id, (seen) -> {
				tag(seen).requireMatch(request);
				return PatchRequest.plan(body, seen.work(), LocalDate.now(this.clock.withZone(person.zone())));
			}, person);
			return ResponseEntity.ok().eTag(tag(now).text()).body(RecommendationJson.of(now));
		}
		catch (UnknownOwnerException ex) {
			throw PatchRequest.noMember();
		}
	}

	private Set<String> principles() {
		return this.playbooks.allPublished()
			.stream()
			.flatMap((playbook) -> playbook.document().principles().stream())
			.map(Principle::id)
			.collect(Collectors.toSet());
	}

	static EntityTag tag(RecommendationDetails found) {
		return EntityTag.of(String.valueOf(found.version()));
	}

}
