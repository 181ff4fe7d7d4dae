package io.productops.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A {@link Model} made for speed: what decides about the advice, over answers that were
 * decoded once, without evidence and without what would have to be known. It comes to
 * what the {@link Term}s come to, and those do what it does not cover. Immutable.
 */
final class Plan {

	private final Model model;

	private final SheetLayout layout;

	private final Planner planner;

	private final PlanStep[] steps;

	private final List<Term> unplanned = new ArrayList<>();

	/** By question; null where it is always asked. */
	private final @Nullable PlanStep[] visibility;

	private final int[] conditional;

	private final Map<Integer, PlanStep> secondReading = new LinkedHashMap<>();

	private final PlanVerdict verdict;

	Plan(Model model, PlaybookDocument document) {
		this.model = model;
		AreaRanking.Ranker ranker = (AreaRanking.Ranker) model.slot(model.rules.ranking());
		this.layout = new SheetLayout(model.questions(), ranker.painQuestion());
		this.planner = new Planner(model, this.layout);
		this.steps = new PlanStep[model.slotCount()];
		PlanSlots slots = new PlanSlots(this, this.planner);
		for (int slot = 0; slot < this.steps.length; slot++) {
			this.steps[slot] = slots.step(slot);
		}
		this.visibility = new PlanStep[model.questions().size()];
		Set<Integer> order = new LinkedHashSet<>();
		for (int question = 0; question < this.visibility.length; question++) {
			Term condition = model.visibility(question);
			if (condition != null) {
				this.visibility[question] = root(condition);
				order(question, order);
			}
		}
		this.conditional = order.stream().mapToInt(Integer::intValue).toArray();
		model.secondReading().forEach((slot, term) -> this.secondReading.put(slot, slots.value(slot, term)));
		this.verdict = new PlanVerdict(this, this.planner, document);
	}

	/** Those first that decide whether others are asked. */
	private void order(int question, Set<Integer> order) {
		Term condition = this.model.visibility(question);
		if (condition != null && !order.contains(question)) {
			long deciding = this.model.reads(true, condition);
			for (int other = 0; other < this.visibility.length; other++) {
				if ((deciding & (1L << other)) != 0) {
					order(other, order);
				}
			}
			order.add(question);
		}
	}

	PlanStep root(Term term) {
		return root(term, () -> this.planner.step(term));
	}

	/** The step of a whole expression, by its terms where it is not covered. */
	PlanStep root(Term term, Supplier<PlanStep> planned) {
		try {
			return planned.get();
		}
		catch (Planner.UnplannedException ex) {
			this.unplanned.add(term);
			return new PlanSteps.Unplanned(term);
		}
	}

	@Nullable PlanStep optional(@Nullable Term term) {
		return (term != null) ? root(term) : null;
	}

	Model model() {
		return this.model;
	}

	SheetLayout layout() {
		return this.layout;
	}

	/** How many values are kept. */
	int size() {
		return this.steps.length;
	}

	PlanStep step(int place) {
		return this.steps[place];
	}

	PlanStep visibility(int question) {
		PlanStep condition = this.visibility[question];
		return (condition != null) ? condition : new PlanSteps.Constant(PlanStep.YES);
	}

	/** The questions that are not always asked, in an order in which they are decided. */
	int[] conditional() {
		return this.conditional;
	}

	/** By slot, what replaces it. */
	Map<Integer, PlanStep> secondReading() {
		return this.secondReading;
	}

	/** The expressions that the plan leaves to their terms. */
	List<Term> unplanned() {
		return List.copyOf(this.unplanned);
	}

	/** Room for answers. */
	Sheet sheet() {
		return new Sheet(this);
	}

	Verdict verdict(Sheet sheet) {
		return this.verdict.of(sheet);
	}

	/** The recommended areas, one bit each. */
	long systems(Sheet sheet) {
		long systems = 0;
		for (long area : this.verdict.ranked(sheet)) {
			systems |= 1L << area;
		}
		return systems;
	}

}
