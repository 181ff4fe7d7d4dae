package io.productops.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;

import io.productops.advice.Advice.Change;
import org.jspecify.annotations.Nullable;

/**
 * Finds the smallest changes of what an organisation can change that clear a flag, or
 * whatever else the answers brought about: of one answer or, where no single one does it,
 * of two.
 * <p>
 * Only answers that were given change, since nothing is nearest to an answer that is
 * missing. Two numbers are not tried together: which pair would be the nearest is not
 * defined.
 */
final class Clearing {

	/** The most alternatives that are told. */
	static final int MOST = 5;

	/**
	 * The most evaluations for one flag; a search that would take more ends without a
	 * result.
	 */
	private static final int BUDGET = 20_000;

	private final Model model;

	private final Evaluation base;

	private final Consumer<Term.Visitor> reader;

	private final Predicate<Evaluation> cleared;

	private final boolean stepwise;

	private final int budget;

	private final OptionsRead read;

	private int spent;

	/**
	 * Looks for what else would do.
	 * @param reader mentions what may be changed for it
	 * @param cleared whether that has done it
	 * @param stepwise whether every number is tried; else only those at which the model
	 * knows that something turns
	 * @param budget the most evaluations
	 */
	Clearing(Model model, Evaluation base, Consumer<Term.Visitor> reader, Predicate<Evaluation> cleared,
			boolean stepwise, int budget) {
		this.model = model;
		this.base = base;
		this.reader = reader;
		this.cleared = cleared;
		this.stepwise = stepwise;
		this.budget = budget;
		this.read = OptionsRead.all(model, reader);
	}

	/** Looks for what clears a flag. */
	static Clearing ofRule(Model model, Evaluation base, int rule) {
		return new Clearing(model, base, new Term.Named(rule)::visit,
				(evaluation) -> !((RuleOutcome) evaluation.slot(rule)).fires(), false, BUDGET);
	}

	/** At most five alternatives, in question order, then option order. */
	List<List<Change>> find() {
		List<Integer> candidates = candidates();
		List<List<Change>> found = new ArrayList<>();
		for (int place : candidates) {
			if (found.size() < MOST && matters(this.base, place)) {
				single(place).forEach((answer) -> found.add(List.of(change(place, answer))));
			}
		}
		for (int i = 0; i < candidates.size() && found.isEmpty(); i++) {
			for (int j = i + 1; j < candidates.size() && found.size() < MOST; j++) {
				found.addAll(pairs(candidates.get(i), candidates.get(j)));
			}
		}
		return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
	}

	/** The answered questions that can be acted on and that may be read for it. */
	private List<Integer> candidates() {
		long relevant = this.model.reads(true, this.reader);
		List<Integer> candidates = new ArrayList<>();
		for (int place = 0; place < this.model.questions().size(); place++) {
			if ((relevant & (1L << place)) != 0 && this.base.answered(place)
					&& this.model.questions().get(place).actionable()) {
				candidates.add(place);
			}
		}
		return candidates;
	}

	/** Whether another answer to the question can make a difference. */
	private boolean matters(Evaluation evaluation, int place) {
		Evaluation fresh = evaluation.fresh();
		this.cleared.test(fresh);
		return fresh.hasRead(place);
	}

	private boolean exhausted() {
		return this.spent >= this.budget;
	}

	private boolean cleared(Evaluation evaluation) {
		this.spent++;
		return this.cleared.test(evaluation);
	}

	/** The answers to one question that clear the flag with the fewest changes. */
	private List<Object> single(int place) {
		if (new Alternatives(this.base, place).numeric()) {
			Num nearest = nearest(this.base, place);
			return (nearest != null) ? List.of(nearest) : List.of();
		}
		ChangedAnswers changed = new ChangedAnswers(this.base, place, this.read, this::exhausted);
		List<Object> found = List.of();
		for (int size = 1; size <= changed.most() && found.isEmpty(); size++) {
			found = changed.of(size, (answer) -> cleared(this.base.with(place, answer, false)), MOST);
		}
		return found;
	}

	private @Nullable Num nearest(Evaluation from, int place) {
		Alternatives alternatives = new Alternatives(from, place);
		Predicate<Evaluation> wanted = this::cleared;
		Num below = nearest(alternatives, -1, wanted);
		Num above = nearest(alternatives, 1, wanted);
		if (below == null || above == null) {
			return (below != null) ? below : above;
		}
		double present = ((Num) Objects.requireNonNull(from.given(place))).value();
		return (above.value() - present < present - below.value()) ? above : below;
	}

	private @Nullable Num nearest(Alternatives alternatives, int direction, Predicate<Evaluation> wanted) {
		return this.stepwise ? alternatives.nearestByStep(direction, wanted) : alternatives.nearest(direction, wanted);
	}

	/** The pairs of answers with the fewest changes in all. */
	private List<List<Change>> pairs(int first, int second) {
		// options on the outside, numbers and rows on the inside, where each has its own
		// way of searching
		boolean swap = new Alternatives(this.base, first).inner() && !new Alternatives(this.base, second).inner();
		int outer = swap ? second : first;
		int inner = swap ? first : second;
		if (new Alternatives(this.base, outer).numeric()) {
			return List.of();
		}
		ChangedAnswers changed = new ChangedAnswers(this.base, outer, this.read, this::exhausted);
		List<List<Change>> found = new ArrayList<>();
		for (int total = 2; total <= changed.most() + inner(inner) && found.isEmpty() && !exhausted(); total++) {
			for (int size = 1; size < total && size <= changed.most(); size++) {
				int rest = total - size;
				changed.of(size, (answer) -> {
					Evaluation half = this.base.with(outer, answer, false);
					this.cleared.test(half);
					boolean possible = half.answered(inner) && matters(half, inner);
					for (Object other : possible ? inner(half, inner, rest) : List.of()) {
						found.add(inOrder(outer, answer, inner, other));
					}
					return found.size() >= MOST;
				}, 1);
			}
		}
		return found;
	}

	private int inner(int place) {
		Alternatives alternatives = new Alternatives(this.base, place);
		return alternatives.numeric() ? 1 : new ChangedAnswers(this.base, place, this.read, this::exhausted).most();
	}

	private List<Object> inner(Evaluation half, int place, int size) {
		if (new Alternatives(half, place).numeric()) {
			Num nearest = (size == 1) ? nearest(half, place) : null;
			return (nearest != null) ? List.of(nearest) : List.of();
		}
		return new ChangedAnswers(half, place, this.read, this::exhausted).of(size,
				(answer) -> cleared(half.with(place, answer, false)), MOST);
	}

	private List<Change> inOrder(int outer, Object answer, int inner, Object other) {
		Change first = change(outer, answer);
		Change second = change(inner, other);
		return (outer < inner) ? List.of(first, second) : List.of(second, first);
	}

	private Change change(int place, Object answer) {
		Question question = this.model.questions().get(place);
		Object outer = Model.outer(question, answer);
		if (outer instanceof Map<?, ?> rows) {
			Map<?, ?> present = (Map<?, ?>) Model.outer(question, Objects.requireNonNull(this.base.given(place)));
			Map<String, Object> changed = new LinkedHashMap<>();
			rows.forEach((row, value) -> {
				if (!value.equals(present.get(row))) {
					changed.put((String) row, value);
				}
			});
			return new Change(question.id(), changed);
		}
		return new Change(question.id(), outer);
	}

}
