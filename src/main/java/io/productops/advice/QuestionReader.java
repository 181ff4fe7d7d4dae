package io.productops.advice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import io.productops.advice.PlaybookDocument.Section;
import io.productops.advice.PlaybookDocument.Step;
import io.productops.advice.Question.Option;
import io.productops.advice.Question.Range;
import io.productops.advice.Question.Row;
import io.productops.advice.Question.Type;

/**
 * Reads the steps and questions of a playbook.
 */
final class QuestionReader {

	/** Scales go from 0 to 4. */
	private static final int SCALE_POINTS = 5;

	private QuestionReader() {
	}

	static Step step(YamlSection s) {
		String id = s.text("id");
		return new Step(id, s.text("title"), s.text("standfirst"),
				s.list("sections", (section) -> new Section(section.text("title"),
						section.list("questions", (question) -> question(question, id)))));
	}

	private static Question question(YamlSection s, String step) {
		Type type = s.choice("type", Type.class);
		Expression visible = s.optionalExpression("visible");
		boolean multi = type == Type.MULTI;
		return new Question(s.text("id"), step, type, s.text("label"), s.text("short"), s.optionalText("hint"),
				s.text("why"), s.optionalReference("quote"), s.flag("required", false), s.flag("actionable", true),
				visible, (visible != null) ? s.text("visibleHint") : null, multi && s.flag("ordered", false),
				(multi && s.has("maxChoices")) ? s.integer("maxChoices", 1, 100) : null, options(s, type),
				multi ? s.optionalText("noneLabel") : null,
				(type == Type.GRID || type == Type.SCALE_GRID) ? s.list("rows", QuestionReader::row) : List.of(),
				(type == Type.NUMBER) ? range(s) : null);
	}

	private static List<Option> options(YamlSection s, Type type) {
		return switch (type) {
			case SINGLE, MULTI, GRID -> s.list("options",
					(option) -> new Option(option.text("id"), option.text("label"), option.flag("exclusive", false)));
			case SCALE, SCALE_GRID -> {
				List<Option> points = new ArrayList<>();
				for (String label : s.texts("labels")) {
					points.add(new Option(String.valueOf(points.size()), label, false));
				}
				if (points.size() != SCALE_POINTS) {
					s.fault("labels", "A scale has five labels, for 0 to 4.");
				}
				yield List.copyOf(points);
			}
			case NUMBER, TEXT -> List.of();
		};
	}

	private static Row row(YamlSection s) {
		return new Row(s.text("id"), s.text("label"));
	}

	private static Range range(YamlSection s) {
		Range range = new Range(s.decimal("min"), s.decimal("max"), s.decimal("step"), s.optionalText("unit"));
		if (range.min().compareTo(range.max()) > 0) {
			s.fault("min", "The smallest number is above the largest.");
		}
		if (range.step().signum() <= 0) {
			s.fault("step", "A step must be above 0.");
		}
		else if (range.min().remainder(range.step()).compareTo(BigDecimal.ZERO) != 0
				|| range.max().remainder(range.step()).compareTo(BigDecimal.ZERO) != 0) {
			s.fault("step", "The smallest and the largest number must be multiples of the step.");
		}
		return range;
	}

}
