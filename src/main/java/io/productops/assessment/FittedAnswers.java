package io.productops.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.productops.advice.Answers;
import io.productops.advice.Playbook;
import io.productops.advice.Question;
import org.jspecify.annotations.Nullable;

/**
 * Answers to the questions of one version of a playbook, as far as they fit the questions
 * of another. An option or a row that is no longer there is taken out of an answer;
 * nothing is put in its place.
 *
 * @param answers in the order of the other questions; null is "Not sure"
 * @param notes by question id
 * @param changes what does not fit, in the order of the old questions
 */
public record FittedAnswers(Map<String, @Nullable Object> answers, Map<String, String> notes, List<Change> changes) {

	/**
	 * An answer that changes, because it does not fit as it is.
	 *
	 * @param label the question, by its short name
	 * @param before the answer in words
	 * @param after what is left of it in words, or null for nothing
	 * @param reason why, as a sentence
	 */
	public record Change(String question, String label, String before, @Nullable String after, String reason) {
	}

	/**
	 * Fits answers.
	 * @param answers in the shape of {@link Answers}; null is "Not sure"
	 */
	public static FittedAnswers of(Playbook from, Map<String, ? extends @Nullable Object> answers,
			Map<String, String> notes, Playbook to) {
		Map<String, @Nullable Object> kept = new LinkedHashMap<>();
		List<Change> changes = new ArrayList<>();
		for (Question old : from.questions()) {
			Question now = to.findQuestion(old.id()).orElse(null);
			if (now == null) {
				removed(old, answers, notes.get(old.id()), changes);
			}
			else if (answers.containsKey(old.id())) {
				fit(old, now, answers.get(old.id()), kept, changes);
			}
		}
		Map<String, String> said = new LinkedHashMap<>();
		to.questions().forEach((question) -> {
			String note = notes.get(question.id());
			if (note != null) {
				said.put(question.id(), note);
			}
		});
		return new FittedAnswers(NormalAnswers.of(to.questions(), kept), said, changes);
	}

	private static void removed(Question old, Map<String, ? extends @Nullable Object> answers, @Nullable String note,
			List<Change> changes) {
		List<String> words = new ArrayList<>();
		if (answers.containsKey(old.id())) {
			words.add(words(old, answers.get(old.id())));
		}
		if (note != null) {
			words.add("Note: “" + note + "”");
		}
		if (!words.isEmpty()) {
			changes.add(
					new Change(old.id(), old.shortLabel(), String.join("\n", words), null, "This is no longer asked."));
		}
	}

	private static void fit(Question old, Question now, @Nullable Object answer, Map<String, @Nullable Object> kept,
			List<Change> changes) {
		if (answer == null) {
			if (now.required()) {
				changes.add(new Change(old.id(), old.shortLabel(), words(old, null), null,
						"“Not sure” is no longer an answer to this."));
			}
			else {
				kept.put(old.id(), null);
			}
			return;
		}
		Object rest = without(answer, now);
		Answers.Reading reading = Answers.read(List.of(now), Map.of(now.id(), rest));
		Object value = reading.answers().get(now.id());
		if (value != null) {
			kept.put(old.id(), value);
		}
		if (!same(answer, value, now)) {
			changes.add(new Change(old.id(), old.shortLabel(), words(old, answer),
					(value != null) ? words(now, value) : null, reason(answer, rest, reading)));
		}
	}

	private static String reason(Object answer, Object rest, Answers.Reading reading) {
		if (!rest.equals(answer)) {
			return "Some of what was chosen is no longer offered.";
		}
		return (answer instanceof String) ? "This is no longer offered."
				: reading.problems()
					.stream()
					.findFirst()
					.map(Answers.Problem::detail)
					.orElse("This no longer fits the question.");
	}

	/** Without options and rows that the question does not have. */
	private static Object without(Object answer, Question now) {
		if (answer instanceof List<?> options) {
			return options.stream().filter((option) -> now.option(String.valueOf(option)).isPresent()).toList();
		}
		if (answer instanceof Map<?, ?> rows) {
			Map<Object, @Nullable Object> some = new LinkedHashMap<>(rows);
			some.keySet().removeIf((row) -> now.row(String.valueOf(row)).isEmpty());
			some.values().removeIf((value) -> value instanceof String option && now.option(option).isEmpty());
			return some;
		}
		return answer;
	}

	private static boolean same(Object before, @Nullable Object after, Question now) {
		if (before instanceof List<?> old && after instanceof List<?> list && !now.ordered()) {
			return new HashSet<>(old).equals(new HashSet<>(list));
		}
		return Objects.equals(before, after);
	}

	private static String words(Question question, @Nullable Object answer) {
		return (answer != null) ? question.display(answer) : "Not sure";
	}

}
