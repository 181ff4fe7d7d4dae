package io.productops.recommendation.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.productops.recommendation.CommentService;
import io.productops.shared.web.Redirect;
import io.productops.team.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/**
 * The recommendations of all teams that a person may read, and each of them.
 */
@Controller
@RequestMapping("/recommendations")
class RecommendationController {

	private final ListPages lists;

	private final ListViews views;

	private final ListTeams teams;

	private final RecommendationPages pages;

	private final CommentService comments;

	RecommendationController(ListPages lists, ListViews views, ListTeams teams, RecommendationPages pages,
			CommentService comments) {
		this.views = views;
		this.teams = teams;
		this.comments = comments;
		this.lists = lists;
		this.pages = pages;
	}

	/**
	 * Whoever asks for nothing gets the view that they chose to begin with. The name of a
	 * team leads to the address with its id.
	 */
	@GetMapping
	ModelAndView list(ListForm form, @RequestParam(defaultValue = "") String after,
			@RequestParam(name = ListTeams.FIELD, required = false) @Nullable String team,
			@AuthenticationPrincipal CurrentPerson person, HttpServletRequest request) {
		if (team != null) {
			return named(this.teams.named(form, team, person), person);
		}
		Optional<String> first = request.getParameterMap().isEmpty() ? this.views.first(person) : Optional.empty();
		return first.isPresent() ? Redirect.to(first.get()) : this.lists.show(form, after, ListDraft.NONE, person);
	}

	private ModelAndView named(ListTeams.Named team, CurrentPerson person) {
		String fault = team.fault();
		return (fault == null) ? Redirect.to(team.form().href())
				: this.lists.show(team.form(), "", ListDraft.of(team, fault), person);
	}

	@GetMapping("/{id}")
	ModelAndView recommendation(@PathVariable UUID id, FromList from, @AuthenticationPrincipal CurrentPerson person) {
		return this.pages.show(id, Draft.NONE, from, person);
	}

	/**
	 * Whom a comment on it can name, for the script that offers names.
	 * @param q what was typed of the name
	 */
	@GetMapping(path = "/{id}/mentionable", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	List<String> mentionable(@PathVariable UUID id, @RequestParam(defaultValue = "") String q,
			@AuthenticationPrincipal CurrentPerson person) {
		return this.comments.mentionable(id, q, person);
	}

}
