package io.productops.assessment.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.productops.advice.Answers;
import io.productops.advice.Playbook;
import io.productops.advice.PlaybookDocument.Step;
import io.productops.advice.Question;
import io.productops.advice.Question.Type;
import org.jspecify.annotations.Nullable;

/**
 * How far an assessment is: what is asked, what is answered and what comes next.
 */
final class Journey {

	private final Playbook playbook;

	private final Map<String, @Nullable Object> answers;

	private final Set<String> visible;

	/**
	 * @param answers by question id; null is "Not sure"
	 */
	Journey(Playbook playbook, Map<String, @Nullable Object> answers) {
		this.playbook = playbook;
		this.answers = answers;
		this.visible = playbook.visible(Answers.read(playbook.questions(), answers).answers());
	}

	List<Step> steps() {
		return this.playbook.document().steps();
	}

	Optional<Step> step(String id) {
		return steps().stream().filter((step) -> step.id().equals(id)).findFirst();
	}

	/** Counted from 1. */
	int number(Step step) {
		return steps().indexOf(step) + 1;
	}

	Optional<Step> after(Step step) {
		return steps().stream().skip(number(step)).findFirst();
	}

	Optional<Step> before(Step step) {
		return steps().stream().limit(number(step) - 1L).reduce((first, second) -> second);
	}

	Set<String> visible() {
		return this.visible;
	}

	List<Question> asked(Step step) {
		return step.questions().filter((question) -> this.visible.contains(question.id())).toList();
	}

	/** The questions that count for a step to be complete: a text is always optional. */
	List<Question> counted(Step step) {
		return asked(step).stream().filter((question) -> question.type() != Type.TEXT).toList();
	}

	/** Whether there is an answer or "Not sure". */
	boolean isAnswered(Question question) {
		return this.answers.containsKey(question.id());
	}

	boolean isNotSure(Question question) {
		return isAnswered(question) && this.answers.get(question.id()) == null;
	}

	long answered(Step step) {
		return counted(step).stream().filter(this::isAnswered).count();
	}

	boolean isStarted(Step step) {
		return asked(step).stream().anyMatch(this::isAnswered);
	}

	/** Sentence case and no colour, as the rules for statuses say. */
	String status(Step step) {
		if (answered(step) == counted(step).size()) {
			return "Completed";
		}
		return isStarted(step) ? "In progress" : "Not yet started";
	}

	/** The required questions that lack an answer. */
	List<Question> missing() {
		return this.playbook.questions()
			.stream()
			.filter((question) -> question.required() && this.visible.contains(question.id())
					&& this.answers.get(question.id()) == null)
			.toList();
	}

	/** The questions that are asked only because of other answers. */
	List<String> revealed() {
		return this.playbook.questions()
			.stream()
			.filter((question) -> question.visible() != null && this.visible.contains(question.id()))
			.map(Question::id)
			.toList();
	}

	/** The first question without an answer that was not revealed before. */
	Optional<Question> opened(List<String> revealedBefore) {
		return revealed().stream()
			.filter((question) -> !revealedBefore.contains(question))
			.map(this.playbook::question)
			.filter((question) -> !isAnswered(question))
			.findFirst();
	}

}
