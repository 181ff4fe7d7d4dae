package io.productops.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.productops.advice.Answers;
import io.productops.advice.Question;
import org.jspecify.annotations.Nullable;

/**
 * Brings stored answers into one form, whatever a database or a JSON reader made of their
 * numbers and their order.
 */
final class NormalAnswers {

	private NormalAnswers() {
	}

	/**
	 * The answers to these questions, in their order and in the shape of {@link Answers};
	 * null is "Not sure". A required question knows no "Not sure": it is not answered.
	 */
	static Map<String, @Nullable Object> of(List<Question> questions, Map<String, ? extends @Nullable Object> raw) {
		Map<String, @Nullable Object> asked = new LinkedHashMap<>(raw);
		asked.keySet().retainAll(questions.stream().map(Question::id).toList());
		Answers answers = Answers.read(questions, asked).answers();
		Map<String, @Nullable Object> normal = new LinkedHashMap<>();
		for (Question question : questions) {
			boolean notSure = asked.containsKey(question.id()) && asked.get(question.id()) == null;
			if (answers.has(question.id()) || notSure && !question.required()) {
				normal.put(question.id(), answers.get(question.id()));
			}
		}
		return normal;
	}

}
