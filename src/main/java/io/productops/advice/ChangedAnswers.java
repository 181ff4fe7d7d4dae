package io.productops.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import io.productops.advice.Question.Option;
import io.productops.advice.Question.Row;
import io.productops.advice.Question.Type;
import org.jspecify.annotations.Nullable;

/**
 * The answers to one question that differ from the present one in so many options or
 * rows. An option counts when it is chosen in one of them and not in the other.
 * <p>
 * Options that a rule does not tell apart are tried once for all of them.
 */
final class ChangedAnswers {

	private final Alternatives alternatives;

	private final Question question;

	private final int place;

	private final Object present;

	private final OptionsRead read;

	private final BooleanSupplier exhausted;

	/**
	 * @param exhausted says when to give up
	 */
	ChangedAnswers(Evaluation base, int place, OptionsRead read, BooleanSupplier exhausted) {
		this.alternatives = new Alternatives(base, place);
		this.question = base.model().questions().get(place);
		this.place = place;
		this.present = Objects.requireNonNull(base.given(place));
		this.read = read;
		this.exhausted = exhausted;
	}

	/** The most that can be changed at once. */
	int most() {
		return switch (this.question.type()) {
			case SINGLE -> 1;
			case MULTI -> toggles().size();
			default -> rows().size();
		};
	}

	/**
	 * The first answers with so many changes that are wanted, in option order.
	 * @param size how many options or rows change, at least 1
	 * @param limit how many answers at most
	 */
	List<Object> of(int size, Predicate<Object> wanted, int limit) {
		List<Object> found = new ArrayList<>();
		switch (this.question.type()) {
			case SINGLE -> {
				for (Object option : (size == 1) ? this.alternatives.otherOptions() : List.of()) {
					if (found.size() < limit && wanted.test(option)) {
						found.add(option);
					}
				}
			}
			case MULTI -> choose(toggles(), size, 0, new ArrayList<>(), (options) -> {
				List<String> answer = exchanged(options);
				if (possible(answer) && wanted.test(answer)) {
					found.add(answer);
				}
				return found.size() >= limit || this.exhausted.getAsBoolean();
			});
			default -> choose(rows(), size, 0, new ArrayList<>(), (rows) -> {
				new Cells(rows, wanted, found, limit).fill(0, new LinkedHashMap<>());
				return found.size() >= limit || this.exhausted.getAsBoolean();
			});
		}
		return found;
	}

	/** Every choice of so many items, in order, until {@code stop} says so. */
	private static <T> boolean choose(List<T> items, int size, int from, List<T> chosen, Predicate<List<T>> stop) {
		if (chosen.size() == size) {
			return stop.test(List.copyOf(chosen));
		}
		for (int i = from; i <= items.size() - (size - chosen.size()); i++) {
			chosen.add(items.get(i));
			boolean stopped = choose(items, size, i + 1, chosen, stop);
			chosen.remove(chosen.size() - 1);
			if (stopped) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The options that can be among those that change: where any set of options is an
	 * answer, the ones that the rule does not tell apart can stay as they are.
	 */
	private List<Option> toggles() {
		List<Option> options = this.question.options();
		boolean free = this.question.noneLabel() != null && this.question.maxChoices() == null
				&& options.stream().noneMatch(Option::exclusive);
		return options.stream().filter((option) -> !free || this.read.tells(this.place, option.id())).toList();
	}

	/** The options that were chosen, without those of a list and with its others. */
	private List<String> exchanged(List<Option> options) {
		List<String> chosen = new ArrayList<>();
		((List<?>) this.present).forEach((id) -> chosen.add((String) id));
		for (Option option : options) {
			if (!chosen.remove(option.id())) {
				chosen.add(option.id());
			}
		}
		return this.question.inOrder(chosen);
	}

	private boolean possible(List<String> chosen) {
		if (chosen.isEmpty()) {
			return this.question.noneLabel() != null;
		}
		Integer most = this.question.maxChoices();
		return (most == null || chosen.size() <= most) && (chosen.size() == 1
				|| chosen.stream().noneMatch((id) -> this.question.option(id).orElseThrow().exclusive()));
	}

	private List<String> rows() {
		Map<?, ?> answered = (Map<?, ?>) this.present;
		return this.question.rows()
			.stream()
			.map(Row::id)
			.filter(answered::containsKey)
			.filter((row) -> this.read.looksAt(this.place, row))
			.toList();
	}

	/** Fills some rows with other values. */
	private final class Cells {

		private final List<String> rows;

		private final Predicate<Object> wanted;

		private final List<Object> found;

		private final int limit;

		/** Whether values are wanted, by what the rule can tell of them. */
		private final Map<List<Object>, Boolean> known = new HashMap<>();

		Cells(List<String> rows, Predicate<Object> wanted, List<Object> found, int limit) {
			this.rows = rows;
			this.wanted = wanted;
			this.found = found;
			this.limit = limit;
		}

		void fill(int at, Map<String, Object> cells) {
			if (this.found.size() >= this.limit || at == 0 && !possible(0, cells)) {
				return;
			}
			if (at == this.rows.size()) {
				if (wanted(cells)) {
					this.found.add(answer(cells));
				}
				return;
			}
			String row = this.rows.get(at);
			for (Object value : values(row, false)) {
				cells.put(row, value);
				fill(at + 1, cells);
				cells.remove(row);
			}
		}

		/** Whether any values for these rows are wanted. */
		private boolean possible(int at, Map<String, Object> cells) {
			if (at == this.rows.size()) {
				return wanted(cells);
			}
			String row = this.rows.get(at);
			boolean possible = false;
			for (Object value : values(row, true)) {
				cells.put(row, value);
				possible = possible || !ChangedAnswers.this.exhausted.getAsBoolean() && possible(at + 1, cells);
				cells.remove(row);
			}
			return possible;
		}

		private List<Object> values(String row, boolean oncePerKind) {
			Object now = ((Map<?, ?>) ChangedAnswers.this.present).get(row);
			List<Object> values = new ArrayList<>();
			@Nullable Object other = null;
			for (Option option : ChangedAnswers.this.question.options()) {
				Object value = (ChangedAnswers.this.question.type() == Type.GRID) ? option.id()
						: Num.of(Integer.parseInt(option.id()));
				boolean told = ChangedAnswers.this.read.tells(ChangedAnswers.this.place, value);
				if (!value.equals(now) && (told || !oncePerKind || other == null)) {
					values.add(value);
					other = told ? other : value;
				}
			}
			return values;
		}

		private boolean wanted(Map<String, Object> cells) {
			List<Object> kinds = new ArrayList<>();
			cells.values()
				.forEach((value) -> kinds
					.add(ChangedAnswers.this.read.tells(ChangedAnswers.this.place, value) ? value : ""));
			Boolean wanted = this.known.get(kinds);
			if (wanted == null) {
				wanted = this.wanted.test(answer(cells));
				this.known.put(kinds, wanted);
			}
			return wanted;
		}

		private Map<String, Object> answer(Map<String, Object> cells) {
			Map<String, Object> answer = new LinkedHashMap<>();
			((Map<?, ?>) ChangedAnswers.this.present).forEach((row, value) -> answer.put((String) row, value));
			answer.putAll(cells);
			return answer;
		}

	}

}
