package io.productops.advice;

import java.util.ArrayList;
import java.util.List;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;

/**
 * An expression as a plan has it, with the values that others show.
 *
 * @param place where the plan has it
 * @param domain the texts that it comes to, else null
 * @param term of a text that the plan does not cover, else null
 */
record PlannedExpression(CelType type, int place, List<String> domain, Term term) {

	/** All of these, and the plan that has them. */
	record All(Plan plan, List<PlannedExpression> expressions) {
	}

	static All of(List<ExpressionCompiler.Typed> typed) {
		List<PlannedExpression> planned = new ArrayList<>();
		Plan plan = new Plan(CelReference.MODEL, BuiltIn.PLAYBOOK.document(), (making) -> typed.stream().map((each) -> {
			int place = CelReference.MODEL.slotCount() + planned.size();
			if (!each.type().equals(SimpleType.STRING)) {
				planned.add(new PlannedExpression(each.type(), place, null, null));
				return making.root(each.term());
			}
			try {
				PlanStep.Choice choice = making.planner().choice(each.term());
				planned.add(new PlannedExpression(each.type(), place, choice.domain(), null));
				return choice.step();
			}
			catch (Planner.UnplannedException ex) {
				planned.add(new PlannedExpression(each.type(), place, null, each.term()));
				return PlanStep.constant(0);
			}
		}).toList());
		return new All(plan, planned);
	}

	/** Null where something is missing. */
	Object value(Sheet sheet, Evaluation evaluation) {
		if (this.term != null) {
			Object value = this.term.value(evaluation);
			return (value instanceof Missing) ? null : value;
		}
		long value = sheet.value(this.place);
		if (PlanMath.missing(value)) {
			return null;
		}
		if (this.domain != null) {
			return this.domain.get(Long.numberOfTrailingZeros(value));
		}
		return this.type.equals(SimpleType.BOOL) ? (Object) (value == PlanMath.YES) : (Object) PlanMath.number(value);
	}

}
