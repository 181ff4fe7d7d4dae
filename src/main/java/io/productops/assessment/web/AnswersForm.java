package io.productops.assessment.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.productops.advice.Answers;
import io.productops.advice.Answers.Problem;
import io.productops.advice.Question;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * The posted form of one step, or of all four, as text. Fields it does not know are
 * ignored; of a repeated field that is no answer the first counts.
 *
 * @param fields by name: {@code answers.<question>}, {@code answers.<question>.<row>},
 * {@code unsure.<question>}, {@code notes.<question>}, {@code shown} (the questions on
 * the page), {@code version.<step>}, {@code tab}, {@code keep.<question>}, {@code then}
 * and {@code from}
 */
record AnswersForm(MultiValueMap<String, String> fields) {

	/** Which page opened the form, such as "check", or "". */
	String from() {
		return first("from");
	}

	/** The page-load chain that the form belongs to. */
	String tab() {
		return first("tab");
	}

	/** The version of the step that the form was filled from; -1 is never current. */
	long version(String step) {
		String version = first("version." + step);
		return version.matches("[0-9]{1,18}") ? Long.parseLong(version) : -1;
	}

	boolean comesBackLater() {
		return first("then").equals("later");
	}

	/** Whether the person, asked to choose, took what is stored over what was typed. */
	boolean keepsTheirs(String question) {
		return first("keep." + question).equals("theirs");
	}

	/** Whether the question was on the page: if not, its stored answer stays. */
	boolean shows(Question question) {
		String answer = "answers." + question.id();
		return this.fields.getOrDefault("shown", List.of()).contains(question.id())
				|| this.fields.keySet()
					.stream()
					.anyMatch((name) -> name.equals(answer) || name.startsWith(answer + "."))
				|| this.fields.containsKey("unsure." + question.id());
	}

	AnswerText answer(Question question) {
		return AnswerText.posted(question, this.fields);
	}

	/** The note beside an answer, as typed. */
	String note(Question question) {
		return first("notes." + question.id());
	}

	/**
	 * What the form answers of these questions, and what is wrong with it.
	 */
	Reading read(List<Question> questions) {
		Map<String, @Nullable Object> answers = new LinkedHashMap<>();
		List<Problem> problems = new ArrayList<>();
		for (Question question : questions) {
			AnswerText text = answer(question);
			String alone = text.contradiction(question);
			if (alone != null) {
				problems.add(new Problem(question.id(), "/" + question.id(),
						"Choose either “" + alone + "” or another answer, not both."));
			}
			else if (text.isNotSure()) {
				answers.put(question.id(), null);
			}
			else if (!text.isEmpty()) {
				answers.put(question.id(), text.toAnswer(question));
			}
		}
		problems.addAll(Answers.read(questions, answers).problems());
		return new Reading(answers, problems);
	}

	private String first(String name) {
		List<String> values = this.fields.getOrDefault(name, List.of());
		return values.isEmpty() ? "" : values.get(0);
	}

	/**
	 * What came of reading.
	 *
	 * @param answers by question id in the shape of {@code Answers.read}; null is "Not
	 * sure", a missing key no answer
	 */
	record Reading(Map<String, @Nullable Object> answers, List<Problem> problems) {
	}

}
