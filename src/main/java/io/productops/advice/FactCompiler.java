package io.productops.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import io.productops.advice.PlaybookDocument.Fact;
import io.productops.advice.PlaybookDocument.Member;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the facts, those first that others are made of: the type of a fact is that of
 * its expression.
 */
final class FactCompiler {

	/** What is added to a fact's id to name how it is known. */
	static final String BASIS = "_basis";

	private final Scope scope;

	private final Faults faults;

	private final Map<String, Integer> slots;

	private final SlotTable target;

	/**
	 * @param slots the slot of each fact, and of each basis
	 * @param target where slots are filled
	 */
	FactCompiler(Scope scope, Faults faults, Map<String, Integer> slots, SlotTable target) {
		this.scope = scope;
		this.faults = faults;
		this.slots = slots;
		this.target = target;
	}

	void compile(List<Fact> facts) {
		Map<Fact, Set<String>> waiting = new LinkedHashMap<>();
		ExpressionCompiler parser = new ExpressionCompiler(this.scope, this.faults);
		for (Fact fact : facts) {
			waiting.put(fact, needs(fact, facts, parser));
		}
		while (!waiting.isEmpty()) {
			List<Fact> ready = waiting.keySet()
				.stream()
				.filter((fact) -> waiting.get(fact).stream().allMatch(this.scope::declared))
				.toList();
			if (ready.isEmpty()) {
				waiting.forEach((fact, needs) -> this.faults.add(fact, "id",
						"This fact is part of a circle: it is made of " + String.join(", ", needs) + "."));
				return;
			}
			ExpressionCompiler compiler = new ExpressionCompiler(this.scope, this.faults)
				.prepare(Expressions.in(ready));
			for (Fact fact : ready) {
				compile(fact, compiler);
				waiting.remove(fact);
			}
		}
	}

	/** The other facts that a fact is made of. */
	private static Set<String> needs(Fact fact, List<Fact> facts, ExpressionCompiler parser) {
		Set<String> names = new TreeSet<>();
		for (Expression expression : Expressions.in(fact)) {
			names.addAll(parser.names(expression));
		}
		Set<String> needs = new TreeSet<>();
		for (Fact other : facts) {
			if (names.contains(other.id()) || names.contains(other.id() + BASIS)) {
				needs.add(other.id());
			}
		}
		return needs;
	}

	private void compile(Fact fact, ExpressionCompiler compiler) {
		List<Integer> cites = (fact.cites() != null) ? places(fact.cites()) : null;
		if (fact.value() != null) {
			ExpressionCompiler.Typed typed = compiler.compile(fact.value(), ExpressionCompiler.SIMPLE);
			put(fact.id(), typed.type(), new FactSlots.Single(typed.term(), cites));
			return;
		}
		List<FactSlots.Candidate> candidates = new ArrayList<>();
		CelType type = null;
		for (Member member : fact.firstOf()) {
			ExpressionCompiler.Typed typed = compiler.compile(member.value(), ExpressionCompiler.SIMPLE);
			candidates
				.add(new FactSlots.Candidate(compiler.optionalCondition(member.when()), typed.term(), member.basis()));
			if (type != null && !type.equals(typed.type())) {
				this.faults.add(member, "value", "This member comes to " + ExpressionCompiler.name(typed.type())
						+ ", the one before it to " + ExpressionCompiler.name(type) + ".");
			}
			type = typed.type();
		}
		put(fact.id(), (type != null) ? type : SimpleType.INT, new FactSlots.First(candidates, cites, false));
		if (fact.firstOf().stream().anyMatch((member) -> member.basis() != null)) {
			put(fact.id() + BASIS, SimpleType.STRING, new FactSlots.First(candidates, cites, true));
		}
	}

	private void put(String id, CelType type, Slot slot) {
		Integer place = this.slots.get(id);
		if (place != null) {
			this.target.fill(place, slot);
			this.scope.declare(id, type, place);
		}
	}

	private @Nullable List<Integer> places(List<String> questions) {
		List<Integer> places = new ArrayList<>();
		for (String question : questions) {
			Integer place = this.scope.place(question);
			if (place != null) {
				places.add(place);
			}
		}
		return places;
	}

}
