package io.productops.advice;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * A {@link Model} made for speed: what decides about the advice, over answers that were
 * decoded once, without evidence and without what would have to be known. It comes to
 * what the {@link Term}s come to, and those do what it does not cover. Immutable.
 * <p>
 * It is a class of its own: each expression is a method that calls the operations of
 * {@link PlanMath}, which the JVM makes one piece of code of.
 */
final class Plan {

	private final Model model;

	private final SheetLayout layout;

	private final PlanSlots slots;

	private final Planner planner;

	private final ClassFile file = new ClassFile(PlanCode.name(Plan.class) + "Code");

	/** By place, the method that gives a value; those that are kept come first. */
	private final List<String> methods = new ArrayList<>();

	private final MethodHandle[] handles;

	private final List<Term> unplanned = new ArrayList<>();

	private final List<Asked> asked = new ArrayList<>();

	/** By slot, the place of what replaces it. */
	private final Map<Integer, Integer> secondReading = new LinkedHashMap<>();

	private final PlanVerdict verdict;

	Plan(Model model, PlaybookDocument document) {
		this(model, document, (plan) -> List.of());
	}

	/**
	 * @param others makes steps that stand behind the slots of the model
	 */
	Plan(Model model, PlaybookDocument document, Function<Plan, List<PlanStep>> others) {
		this.model = model;
		AreaRanking.Ranker ranker = (AreaRanking.Ranker) model.slot(model.rules.ranking());
		this.layout = new SheetLayout(model.questions(), ranker.painQuestion());
		this.slots = new PlanSlots(this);
		this.planner = this.slots.planner();
		for (int slot = 0; slot < model.slotCount(); slot++) {
			PlanCode.addSlot(this.file, slot, this.slots.step(slot));
			this.methods.add("slot" + slot);
		}
		others.apply(this).forEach((step) -> add(this.slots.expanded(step)));
		for (List<Integer> group : Asked.groups(model)) {
			this.asked.add(new Asked(group, add(together(
					group.stream().map((question) -> Objects.requireNonNull(model.visibility(question))).toList()))));
		}
		model.secondReading()
			.keySet()
			.forEach((slot) -> this.secondReading.put(slot, add(this.slots.replacement(slot))));
		this.verdict = new PlanVerdict(this, this.planner, document);
		this.handles = define();
	}

	/**
	 * Which of some conditions hold, one bit for each, worked out in one piece of code.
	 * @param conditions at most 62
	 */
	PlanStep together(List<Term> conditions) {
		PlanStep holding = PlanStep.constant(0);
		for (int i = 0; i < conditions.size(); i++) {
			holding = PlanStep.of("holding", holding, root(conditions.get(i)), 1L << i);
		}
		return this.slots.expanded(holding);
	}

	/**
	 * Questions that are not always asked.
	 *
	 * @param place where one bit for each stands that says whether it is
	 */
	record Asked(List<Integer> questions, int place) {

		/** Those first that decide whether others are asked. */
		private static List<List<Integer>> groups(Model model) {
			List<List<Integer>> groups = new ArrayList<>();
			long open = ~model.alwaysAsked() & (-1L >>> (Long.SIZE - model.questions().size()));
			while (open != 0) {
				long waiting = open;
				List<Integer> group = IntStream.range(0, model.questions().size())
					.filter((question) -> (waiting & (1L << question)) != 0)
					.filter((question) -> (model.reads(true, Objects.requireNonNull(model.visibility(question)))
							& waiting) == 0)
					.limit(PlanMath.MOST_TEXTS)
					.boxed()
					.toList();
				groups.add(group);
				for (int question : group) {
					open &= ~(1L << question);
				}
			}
			return groups;
		}

	}

	private MethodHandle[] define() {
		try {
			MethodHandles.Lookup code = MethodHandles.lookup().defineHiddenClass(this.file.array(), true);
			MethodHandle[] found = new MethodHandle[this.methods.size()];
			for (int i = 0; i < found.length; i++) {
				found[i] = code.findStatic(code.lookupClass(), this.methods.get(i),
						MethodType.methodType(long.class, Sheet.class));
			}
			return found;
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("The code of a plan cannot be loaded", ex);
		}
	}

	/** The step of a whole condition or number, by its terms where it is not covered. */
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
			return PlanStep.of("unplanned", this.unplanned.size() - 1);
		}
	}

	/** The step of a condition, or one that always holds. */
	PlanStep optional(@Nullable Term condition) {
		return (condition != null) ? root(condition) : PlanStep.constant(PlanMath.YES);
	}

	/** Adds a value that is not kept, before the plan is done, and tells its place. */
	int add(PlanStep step) {
		String method = "root" + this.methods.size();
		PlanCode.addStep(this.file, method, step);
		this.methods.add(method);
		return this.methods.size() - 1;
	}

	Model model() {
		return this.model;
	}

	Planner planner() {
		return this.planner;
	}

	SheetLayout layout() {
		return this.layout;
	}

	/** In an order in which they can be worked out. */
	List<Asked> asked() {
		return this.asked;
	}

	Map<Integer, Integer> secondReading() {
		return this.secondReading;
	}

	/** The expressions that the plan leaves to their terms. */
	List<Term> unplanned() {
		return this.unplanned;
	}

	/** Room for answers. */
	Sheet sheet() {
		return new Sheet(this);
	}

	/** What stands at a place: first the slots of the model, then what was added. */
	long value(int place, Sheet sheet) {
		try {
			return (long) this.handles[place].invokeExact(sheet);
		}
		catch (RuntimeException | Error ex) {
			throw ex;
		}
		catch (Throwable ex) {
			throw new IllegalStateException(ex);
		}
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
