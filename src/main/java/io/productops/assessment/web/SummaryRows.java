package io.productops.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.productops.advice.Question;
import io.productops.advice.Question.Type;
import io.productops.assessment.AssessmentDetails;
import io.productops.assessment.web.CheckPage.Row;

/**
 * Puts stored answers into the words of their questions, line by line.
 */
final class SummaryRows {

	private final AssessmentDetails details;

	private final Journey journey;

	SummaryRows(AssessmentDetails details, Journey journey) {
		this.details = details;
		this.journey = journey;
	}

	Row row(Question question) {
		Object answer = this.details.answers().get(question.id());
		boolean missing = question.required() && answer == null;
		List<String> remarks = new ArrayList<>();
		if (missing) {
			remarks.add("Required");
		}
		String carried = CarriedNotice.mark(this.details, question);
		if (carried != null) {
			remarks.add(carried);
		}
		String note = this.details.notes().get(question.id());
		if (note != null) {
			remarks.add("Your note: “" + note + "”");
		}
		if (question.type() == Type.TEXT && answer != null) {
			remarks.add("Quoted in the report, never scored");
		}
		return new Row(question.id(), question.shortLabel(), lines(question), remarks,
				question.ordered() && answer instanceof List<?> list && list.size() > 1, question.type() == Type.TEXT,
				missing, this.details.takesAnswers() ? new Paths(this.details.id()).change(question) : null,
				this.journey.isAnswered(question) ? "Change" : "Answer");
	}

	private List<String> lines(Question question) {
		Object answer = this.details.answers().get(question.id());
		if (this.journey.isNotSure(question)) {
			return List.of("Not sure");
		}
		if (answer instanceof Map<?, ?> rows) {
			return rows.entrySet()
				.stream()
				.map((row) -> question.displayRow((String) row.getKey(), row.getValue()))
				.toList();
		}
		if (question.ordered() && answer instanceof List<?> options) {
			return options.stream().map((option) -> question.optionLabel((String) option)).toList();
		}
		String words = question.display(answer);
		if (question.type() == Type.TEXT && answer != null) {
			return List.of("“" + words + "”");
		}
		return List.of((question.type() == Type.SCALE && answer != null)
				? words + ": " + question.optionLabel(answer.toString()) : words);
	}

}
