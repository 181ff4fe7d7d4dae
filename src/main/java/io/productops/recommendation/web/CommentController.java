package io.productops.recommendation.web;

import java.util.UUID;

import io.productops.recommendation.ClosedCommentException;
import io.productops.recommendation.CommentService;
import io.productops.recommendation.RecommendationService;
import io.productops.recommendation.TooManyCommentsException;
import io.productops.recommendation.WorkText;
import io.productops.shared.ForbiddenException;
import io.productops.shared.web.Redirect;
import io.productops.shared.web.Typed;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What people say about one recommendation.
 */
@Controller
@RequestMapping("/recommendations/{id}/comments")
class CommentController {

	static final String FULL = "There are 1,000 comments here, which is all that it takes.";

	private static final String CHANGED = "You changed this comment elsewhere meanwhile. Your text is still in the field: save "
			+ "it to replace what is there now.";

	private static final String CLOSED = "It is too late to edit that comment. Your text is here: post it as another one.";

	private final RecommendationService recommendations;

	private final CommentService comments;

	private final RecommendationPages pages;

	CommentController(RecommendationService recommendations, CommentService comments, RecommendationPages pages) {
		this.recommendations = recommendations;
		this.comments = comments;
		this.pages = pages;
	}

	@PostMapping
	ModelAndView add(@PathVariable UUID id, @RequestParam(defaultValue = "") String comment, FromList from,
			@AuthenticationPrincipal CurrentPerson person) {
		String fault = fault(id, comment, person);
		if (fault != null) {
			return this.pages.show(id, Draft.ofComment(null, comment, fault, false), from, person);
		}
		try {
			UUID added = this.comments.add(id, comment, person);
			return Redirect.to(from.href(id, "#comment-" + added));
		}
		catch (TooManyCommentsException ex) {
			return this.pages.show(id, Draft.ofComment(null, comment, FULL, false), from, person);
		}
	}

	@PostMapping("/{comment}")
	ModelAndView edit(@PathVariable UUID id, @PathVariable("comment") UUID edited,
			@RequestParam(defaultValue = "") String version,
			@RequestParam(name = "comment", defaultValue = "") String text, FromList from,
			@AuthenticationPrincipal CurrentPerson person) {
		String fault = fault(id, text, person);
		if (fault != null) {
			return this.pages.show(id, Draft.ofComment(edited, text, fault, false), from, person);
		}
		try {
			this.comments.edit(id, edited, Typed.version(version), text, person);
			return Redirect.to(from.href(id, "#comment-" + edited));
		}
		catch (ClosedCommentException ex) {
			boolean open = this.comments.comments(id, person)
				.stream()
				.anyMatch((each) -> each.id().equals(edited) && each.editable());
			return this.pages.show(id,
					open ? Draft.ofComment(edited, text, CHANGED, true) : Draft.ofComment(null, text, CLOSED, true),
					from, person);
		}
	}

	/**
	 * What is wrong with a comment; whoever may not comment learns nothing about that.
	 */
	private @Nullable String fault(UUID id, String comment, CurrentPerson person) {
		if (!this.recommendations.find(id, person).decidable()) {
			throw new ForbiddenException("Only a PM or a leader of its team comments on " + id);
		}
		return WorkText.comment(comment);
	}

}
