package io.productops.advice;

import java.util.List;
import java.util.stream.Stream;

import io.productops.advice.PlaybookDocument.Capacity;
import io.productops.advice.PlaybookDocument.Note;
import io.productops.advice.PlaybookDocument.Precondition;
import io.productops.advice.PlaybookDocument.Rule;
import io.productops.advice.PlaybookDocument.Trigger;

/**
 * What the rules are called that find something.
 */
final class RuleIds {

	private RuleIds() {
	}

	/** Every rule that finds something, in the order of the playbook. */
	static List<Rules.Of<?>> findings(Rules rules) {
		return Stream.<List<? extends Rules.Of<?>>>of(
				rules.triggers(), rules.preconditions(), rules.openings(), rules.flags(), rules.notes(),
				rules.contradictions(), rules.capacities()).<Rules.Of<?>>flatMap(List::stream)
			.toList();
	}

	static String of(Object rule) {
		if (rule instanceof Trigger trigger) {
			return trigger.id();
		}
		if (rule instanceof Precondition precondition) {
			return precondition.id();
		}
		if (rule instanceof Capacity capacity) {
			return capacity.id();
		}
		return (rule instanceof Rule flag) ? flag.id() : ((Note) rule).id();
	}

	static String kind(Rules rules, Rules.Of<?> rule) {
		if (rule.rule() instanceof Trigger) {
			return "trigger";
		}
		if (rule.rule() instanceof Precondition) {
			return "precondition";
		}
		if (rule.rule() instanceof Capacity) {
			return "capacity";
		}
		return (rule.rule() instanceof Rule) ? "rule"
				: rules.notes().contains(rule) ? "note" : rules.openings().contains(rule) ? "opening" : "contradiction";
	}

}
