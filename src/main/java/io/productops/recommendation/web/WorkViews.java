package io.productops.recommendation.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import io.productops.recommendation.Beginning;
import io.productops.recommendation.CommentDetails;
import io.productops.recommendation.Effort;
import io.productops.recommendation.Grade;
import io.productops.recommendation.Mentions;
import io.productops.recommendation.Outcome;
import io.productops.recommendation.RecommendationDetails;
import io.productops.recommendation.StatusChange;
import io.productops.recommendation.WorkState;
import io.productops.recommendation.web.RecommendationPage.CommentView;
import io.productops.recommendation.web.RecommendationPage.DecisionsView;
import io.productops.recommendation.web.RecommendationPage.FactsView;
import io.productops.recommendation.web.RecommendationPage.LinkView;
import io.productops.recommendation.web.RecommendationPage.PlanView;
import io.productops.shared.Markdown;
import org.jspecify.annotations.Nullable;

/**
 * Makes the forms of a recommendation, and what they show to those who only read.
 *
 * @param draft what was typed and could not be taken; it comes again as it was
 * @param teammates who can own it
 * @param offered what accepting it begins as long as nobody says something else
 */
record WorkViews(RecommendationDetails it, Draft draft, Map<UUID, String> teammates, DayWords days, UUID me,
		Beginning offered) {

	FactsView facts() {
		WorkState work = this.it.work();
		return new FactsView((work.due() != null) ? this.days.of(work.due()) : null,
				(work.deferredUntil() != null) ? this.days.of(work.deferredUntil()) : null,
				(work.effort() != null) ? Words.of(work.effort()) : null,
				(work.impact() != null) ? Words.of(work.impact()) : null,
				(work.confidence() != null) ? Words.of(work.confidence()) : null,
				work.labels().stream().map((label) -> new LinkView(label, ListForm.NONE.href("label", label))).toList(),
				work.tracker(), (work.outcome() != null) ? Words.of(work.outcome()) : null, work.note());
	}

	DecisionsView decisions() {
		DecideForm form = decide();
		List<StatusChange> allowed = this.it.work().status().allowed();
		return new DecisionsView(form, "/" + ConflictPages.ADDRESSES.get(allowed.get(0)),
				allowed.contains(StatusChange.ACCEPT), allowed.contains(StatusChange.START),
				allowed.contains(StatusChange.COMPLETE), allowed.contains(StatusChange.DROP),
				allowed.contains(StatusChange.REOPEN), OptionView.people(owners(), this.me, form.owner()),
				Arrays.stream(Outcome.values())
					.map((outcome) -> OptionView.of(outcome.name(), Words.of(outcome), form.outcome()))
					.toList());
	}

	/** The form of the decision, as it was typed or as it first comes. */
	DecideForm decide() {
		return (this.draft.decide() != null) ? this.draft.decide()
				: DecideForm.of(this.it.version(), this.it.work(), this.me.toString(), this.offered);
	}

	PlanView plan() {
		PlanForm form = (this.draft.plan() != null) ? this.draft.plan()
				: PlanForm.of(this.it.version(), this.it.work());
		return new PlanView(form, OptionView.people(owners(), this.me, form.owner()),
				options(Effort.values(), Words::of, form.effort()), options(Grade.values(), Words::of, form.impact()),
				options(Grade.values(), Words::of, form.confidence()));
	}

	/** The members, and the owner also when they are no member any more. */
	private Map<UUID, String> owners() {
		Map<UUID, String> owners = new LinkedHashMap<>(this.teammates);
		UUID owner = this.it.work().owner();
		if (owner != null) {
			owners.putIfAbsent(owner, "As it is: somebody who has left the team");
		}
		return owners;
	}

	private static <E extends Enum<E>> List<OptionView> options(E[] values, Function<E, String> label, String chosen) {
		List<OptionView> options = new ArrayList<>(List.of(OptionView.of("", "Not said", chosen)));
		for (E value : values) {
			options.add(OptionView.of(value.name(), label.apply(value), chosen));
		}
		return options;
	}

	List<CommentView> comments(List<CommentDetails> comments, Map<UUID, String> names) {
		return comments.stream().map((comment) -> comment(comment, names)).toList();
	}

	private CommentView comment(CommentDetails comment, Map<UUID, String> names) {
		boolean typed = comment.id().toString().equals(this.draft.edited());
		@Nullable String edit = comment.editable() ? (typed ? this.draft.comment() : comment.text()) : null;
		return new CommentView(comment.id().toString(), comment.version(),
				names.getOrDefault(comment.author(), "Somebody"), comment.createdAt().toString(),
				this.days.of(comment.createdAt()), comment.editedAt() != null,
				Markdown.html(Mentions.shown(comment.text())), edit);
	}

}
