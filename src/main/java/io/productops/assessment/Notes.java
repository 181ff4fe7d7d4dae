package io.productops.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.productops.advice.Answers.Problem;
import io.productops.advice.Question;
import org.jspecify.annotations.Nullable;

/**
 * Checks the notes that people write beside questions.
 */
public final class Notes {

	private Notes() {
	}

	/**
	 * What is wrong with these notes.
	 * @param notes by question id; null is no note
	 * @return with pointers below the notes
	 */
	public static List<Problem> problems(List<Question> questions, Map<String, ? extends @Nullable Object> notes) {
		List<String> known = questions.stream().map(Question::id).toList();
		List<Problem> problems = new ArrayList<>();
		notes.forEach((question, note) -> {
			String fault = fault(known.contains(question), note);
			if (fault != null) {
				problems.add(new Problem(question, "/" + question.replace("~", "~0").replace("/", "~1"), fault));
			}
		});
		return problems;
	}

	private static @Nullable String fault(boolean known, @Nullable Object note) {
		if (!known) {
			return "There is no such question.";
		}
		if (note == null) {
			return null;
		}
		return (note instanceof String text) ? TextLimit.NOTE.fault(text) : "Enter text.";
	}

}
