package io.productops.advice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The answers of one assessment, valid and in normal form; enter at {@link #read}.
 * <p>
 * By question id and in question order: a single choice is a {@code String}, a multiple
 * choice a {@code List<String>} (in option order unless the order carries meaning), a
 * number a {@code BigDecimal} without trailing zeros, a scale an {@code Integer}, a grid
 * a {@code Map<String, String>} and a scale grid a {@code Map<String, Integer>} in row
 * order, a text a {@code String}. "Not sure" and "not answered" are the same: the
 * question is not there. Immutable.
 */
public final class Answers {

	private final Map<String, Object> values;

	private Answers(Map<String, Object> values) {
		this.values = Collections.unmodifiableMap(values);
	}

	/** No answer at all. */
	public static Answers none() {
		return new Answers(new LinkedHashMap<>());
	}

	/**
	 * Reads answers in the shape of the JSON contract, all problems at once.
	 * @param questions the questions of the playbook, in order
	 * @param raw by question id: a {@code String}, {@code Number}, {@code List},
	 * {@code Map}, or null for "not sure"
	 * @return the answers that are valid, and a problem for each that is not; a missing
	 * answer is no problem here, even to a required question
	 */
	public static Reading read(List<Question> questions, Map<String, ? extends @Nullable Object> raw) {
		List<Problem> problems = new ArrayList<>();
		Map<String, Object> values = new LinkedHashMap<>();
		int known = 0;
		for (Question question : questions) {
			Object answer = raw.get(question.id());
			known += (answer != null || raw.containsKey(question.id())) ? 1 : 0;
			if (answer != null) {
				Object value = new AnswerReader(question, problems).read(answer);
				if (value != null) {
					values.put(question.id(), value);
				}
			}
		}
		if (known < raw.size()) {
			addUnknown(questions, raw.keySet(), problems);
		}
		return new Reading(new Answers(values), List.copyOf(problems));
	}

	private static void addUnknown(List<Question> questions, Set<String> ids, List<Problem> problems) {
		for (String id : ids) {
			if (questions.stream().noneMatch((question) -> question.id().equals(id))) {
				problems.add(new Problem(id, "/" + AnswerReader.escape(id), "There is no such question."));
			}
		}
	}

	/** The answer to a question, or null where there is none. */
	public @Nullable Object get(String question) {
		return this.values.get(question);
	}

	public boolean has(String question) {
		return this.values.containsKey(question);
	}

	/** All answers by question id, in question order; not modifiable. */
	public Map<String, Object> values() {
		return this.values;
	}

	/** These answers with another answer to one question; null takes the answer away. */
	Answers with(Question question, @Nullable Object value, List<Question> order) {
		Map<String, Object> changed = new LinkedHashMap<>();
		for (Question each : order) {
			Object answer = each.id().equals(question.id()) ? value : this.values.get(each.id());
			if (answer != null) {
				changed.put(each.id(), answer);
			}
		}
		return new Answers(changed);
	}

	/** These answers without those to questions that are not in {@code kept}. */
	public Answers only(java.util.Collection<String> kept) {
		Map<String, Object> some = new LinkedHashMap<>(this.values);
		some.keySet().retainAll(kept);
		return new Answers(some);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Answers answers && this.values.equals(answers.values);
	}

	@Override
	public int hashCode() {
		return this.values.hashCode();
	}

	@Override
	public String toString() {
		return this.values.toString();
	}

	/**
	 * What came of reading.
	 *
	 * @param answers the valid ones
	 */
	public record Reading(Answers answers, List<Problem> problems) {
	}

	/**
	 * An answer that cannot be taken.
	 *
	 * @param question the id of the question, or the unknown id itself
	 * @param pointer JSON Pointer below the answers, such as
	 * {@code /ownership_grid/pm_tools}
	 * @param detail what to enter, for a person
	 */
	public record Problem(String question, String pointer, String detail) {
	}

	static BigDecimal normal(BigDecimal value) {
		BigDecimal stripped = value.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

}
