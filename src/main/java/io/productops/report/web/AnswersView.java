package io.productops.report.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.productops.advice.PlaybookDocument.Step;
import io.productops.advice.Question;
import io.productops.playbook.QuotedAnswer;
import io.productops.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * Every answer that the report rests on, and what the leader wrote in own words.
 *
 * @param words texts and notes, quoted back and never scored
 */
record AnswersView(List<StepAnswers> steps, List<OwnWords> words, int count) {

	/** The answers of one step, in question order. */
	record StepAnswers(String title, List<AnswerView> answers) {
	}

	/**
	 * @param lines the answer, a line for each row of a grid
	 */
	record AnswerView(String target, String label, List<String> lines, @Nullable String note) {
	}

	/** A text or note with the question it belongs to. */
	record OwnWords(String text, String about) {
	}

	static AnswersView of(Report report) {
		List<StepAnswers> steps = new ArrayList<>();
		List<OwnWords> words = new ArrayList<>();
		int count = 0;
		for (Step step : report.playbook().document().steps()) {
			List<AnswerView> answers = new ArrayList<>();
			for (Question question : step.questions().toList()) {
				Object answer = report.answers().get(question.id());
				String note = report.notes().get(question.id());
				if (answer != null || note != null || report.unsure().contains(question.id())) {
					answers.add(new AnswerView(QuotedAnswer.target(question.id()), question.label(),
							lines(question, answer, report), note));
					count++;
				}
				if (answer != null && question.type() == Question.Type.TEXT) {
					words.add(new OwnWords((String) answer, question.label()));
				}
				if (note != null) {
					words.add(new OwnWords(note, question.label()));
				}
			}
			steps.add(new StepAnswers(step.title(), answers));
		}
		return new AnswersView(steps, words, count);
	}

	private static List<String> lines(Question question, @Nullable Object answer, Report report) {
		if (answer instanceof Map<?, ?> rows) {
			List<String> lines = new ArrayList<>();
			rows.forEach((row, value) -> lines.add(question.displayRow((String) row, value)));
			return lines;
		}
		if (answer == null) {
			return List.of(report.unsure().contains(question.id()) ? "Not sure" : "Not answered");
		}
		if (question.type() == Question.Type.SCALE) {
			return List.of(question.display(answer) + ": " + question.optionLabel(String.valueOf(answer)));
		}
		return List.of(question.display(answer));
	}

}
