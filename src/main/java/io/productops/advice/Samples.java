package io.productops.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;

import io.productops.advice.Question.Option;
import io.productops.advice.Question.Row;
import io.productops.advice.Question.Type;
import org.jspecify.annotations.Nullable;

/**
 * Sets of answers to try things with: the same in every run, many of them where an
 * outcome turns.
 */
final class Samples {

	/** How often a set is moved to a place where an outcome turns. */
	private static final int MOVES = 4;

	/** How often answers are left open, by set. */
	private static final List<Double> OPEN = List.of(0.0, 0.0, 0.05, 0.15, 0.4);

	private final Model model;

	private final Decided decided;

	private final Dice dice = new Dice(1);

	private final List<Evaluation> sets = new ArrayList<>();

	Samples(Model model, Decided decided, BooleanSupplier cancelled) {
		this.model = model;
		this.decided = decided;
		while (this.sets.size() < PlaybookLinter.TRIED) {
			Search.stopIf(cancelled);
			this.sets.add(made());
		}
	}

	List<Evaluation> sets() {
		return this.sets;
	}

	/** Answers that a search found. */
	void add(Region region) {
		this.sets.add(region.pick());
	}

	private Evaluation made() {
		double open = this.dice.pick(OPEN);
		@Nullable Object[] answers = new Object[this.model.questions().size()];
		for (int i = 0; i < answers.length; i++) {
			Question question = this.model.questions().get(i);
			boolean given = question.required() || this.dice.share() >= open;
			answers[i] = (given && question.type() != Type.TEXT) ? answer(question) : null;
		}
		Evaluation made = new Evaluation(this.model, answers, null);
		for (int move = this.dice.roll(MOVES); move > 0; move--) {
			made = moved(made);
		}
		return made;
	}

	private Object answer(Question question) {
		return switch (question.type()) {
			case SINGLE -> this.dice.pick(question.options()).id();
			case MULTI -> chosen(question);
			case NUMBER, SCALE -> number((NumberDomain) Domain.of(question));
			case GRID, SCALE_GRID -> grid(question);
			case TEXT -> "";
		};
	}

	private List<String> chosen(Question question) {
		int most = (question.maxChoices() != null) ? question.maxChoices() : question.options().size();
		List<Option> left = new ArrayList<>(question.options());
		List<String> chosen = new ArrayList<>();
		int wanted = 1 + this.dice.roll(this.dice.roll(2) == 0 ? Math.min(most, 3) : most);
		if (question.noneLabel() != null && this.dice.roll(6) == 0) {
			return chosen;
		}
		while (chosen.size() < wanted && !left.isEmpty()) {
			Option option = left.remove(this.dice.roll(left.size()));
			if (option.exclusive() && chosen.isEmpty() && this.dice.roll(2) == 0) {
				return List.of(option.id());
			}
			if (!option.exclusive() || question.options().size() == 1) {
				chosen.add(option.id());
			}
		}
		return question.inOrder(chosen);
	}

	private Num number(NumberDomain range) {
		return Num.of(range.value(within(range)));
	}

	/** Small numbers as often as large ones. */
	private long within(NumberDomain range) {
		long nearest = Math.max(range.low(), Math.min(0, range.high()));
		boolean up = nearest == range.low() || nearest < range.high() && this.dice.roll(3) > 0;
		long room = up ? range.high() - nearest : nearest - range.low();
		long away = Math.round(Math.pow(room + 1.0, this.dice.share())) - ((room < 10) ? this.dice.roll(2) : 1);
		return nearest + (up ? 1 : -1) * Math.max(0, Math.min(room, away));
	}

	private Map<String, Object> grid(Question question) {
		double skipped = (this.dice.roll(2) == 0) ? 0 : this.dice.share();
		int common = this.dice.roll(question.options().size());
		Map<String, Object> cells = new LinkedHashMap<>();
		for (Row row : question.rows()) {
			if (this.dice.share() >= skipped
					|| cells.isEmpty() && row == question.rows().get(question.rows().size() - 1)) {
				int point = (this.dice.roll(2) == 0) ? common : this.dice.roll(question.options().size());
				cells.put(row.id(),
						(question.type() == Type.GRID) ? question.options().get(point).id() : Num.of(point));
			}
		}
		return cells;
	}

	/** The same answers with a number where an outcome turns. */
	private Evaluation moved(Evaluation from) {
		List<Integer> numeric = new ArrayList<>();
		for (int i = 0; i < this.model.questions().size(); i++) {
			if (this.model.questions().get(i).type() == Type.NUMBER && from.answered(i)) {
				numeric.add(i);
			}
		}
		if (numeric.isEmpty()) {
			return from;
		}
		int place = this.dice.pick(numeric);
		NumberDomain range = (NumberDomain) Domain.of(this.model.questions().get(place));
		Evaluation probed = from.with(place, Objects.requireNonNull(from.given(place)), true);
		this.decided.of(probed);
		double turn = (this.dice.roll(2) == 0) ? probed.probed().low() : probed.probed().high();
		if (Double.isInfinite(turn)) {
			return from.with(place, number(range), false);
		}
		long at = Math.round(turn / range.size()) + this.dice.roll(3) - 1;
		return from.with(place, Num.of(range.value(Math.max(range.low(), Math.min(range.high(), at)))), false);
	}

}
