package io.productops.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.productops.advice.Playbook;
import io.productops.advice.Question;
import io.productops.advice.Question.Option;
import io.productops.advice.Question.Row;
import io.productops.shared.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * A question that one version of a playbook asks otherwise than another.
 *
 * @param what is different, a sentence each
 */
record QuestionChange(String id, String label, List<String> what) {

	/** The questions that only the second version asks. */
	static List<QuestionChange> added(Playbook before, Playbook after) {
		return after.questions()
			.stream()
			.filter((question) -> before.findQuestion(question.id()).isEmpty())
			.map((question) -> new QuestionChange(question.id(), question.label(),
					question.required() ? List.of("An answer is required.") : List.of()))
			.toList();
	}

	/** The questions that both ask, but not alike. */
	static List<QuestionChange> changed(Playbook before, Playbook after) {
		List<QuestionChange> changed = new ArrayList<>();
		for (Question now : after.questions()) {
			before.findQuestion(now.id()).ifPresent((old) -> {
				List<String> what = what(old, now);
				if (!what.isEmpty()) {
					changed.add(new QuestionChange(now.id(), now.label(), what));
				}
			});
		}
		return changed;
	}

	private static List<String> what(Question old, Question now) {
		List<String> what = new ArrayList<>();
		if (!old.label().equals(now.label())) {
			what.add("It was worded “" + old.label() + "”.");
		}
		if (old.type() != now.type() || old.ordered() != now.ordered()) {
			what.add("It takes another kind of answer.");
		}
		if (!Objects.equals(old.hint(), now.hint())) {
			what.add((now.hint() != null) ? "Its hint says “" + now.hint() + "”." : "It has no hint any more.");
		}
		parts("option", labels(old.options(), Option::id, Option::label),
				labels(now.options(), Option::id, Option::label), what);
		parts("row", labels(old.rows(), Row::id, Row::label), labels(now.rows(), Row::id, Row::label), what);
		if (!Objects.equals(old.noneLabel(), now.noneLabel()) || !Objects.equals(old.maxChoices(), now.maxChoices())) {
			what.add("Another number of options can be chosen.");
		}
		if (!Objects.equals(old.range(), now.range()) && now.range() != null) {
			what.add("It takes numbers from " + now.range().min().toPlainString() + " to "
					+ now.range().max().toPlainString() + ".");
		}
		if (old.required() != now.required()) {
			what.add(now.required() ? "An answer is required." : "An answer is no longer required.");
		}
		if (!Objects.equals(text(old), text(now))) {
			what.add((now.visibleHint() != null) ? "It is asked on another condition: " + now.visibleHint()
					: "It is always asked.");
		}
		return what;
	}

	private static void parts(String kind, Map<String, String> old, Map<String, String> now, List<String> what) {
		List<String> gone = old.entrySet()
			.stream()
			.filter((part) -> !now.containsKey(part.getKey()))
			.map((part) -> quoted(part.getValue()))
			.toList();
		List<String> come = now.entrySet()
			.stream()
			.filter((part) -> !old.containsKey(part.getKey()))
			.map((part) -> quoted(part.getValue()))
			.toList();
		if (!gone.isEmpty()) {
			what.add("Without the " + kind + ((gone.size() > 1) ? "s " : " ") + Phrases.list(gone) + ".");
		}
		if (!come.isEmpty()) {
			what.add("With the new " + kind + ((come.size() > 1) ? "s " : " ") + Phrases.list(come) + ".");
		}
		now.forEach((id, label) -> {
			String before = old.get(id);
			if (before != null && !before.equals(label)) {
				what.add("The " + kind + " " + quoted(before) + " is now " + quoted(label) + ".");
			}
		});
	}

	private static <T> Map<String, String> labels(List<T> parts, Function<T, String> id, Function<T, String> label) {
		return parts.stream()
			.collect(Collectors.toMap(id, label, (first, second) -> first, java.util.LinkedHashMap::new));
	}

	private static String quoted(String label) {
		return "“" + label + "”";
	}

	private static @Nullable String text(Question question) {
		return (question.visible() != null) ? question.visible().text() : null;
	}

}
