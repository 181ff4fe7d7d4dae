package io.productops.advice;

import dev.cel.common.types.SimpleType;

/**
 * An expression as a plan has it, with the values that others show.
 *
 * @param choice where it comes to a text that the plan covers, else null
 * @param step where it comes to something else
 */
record PlannedExpression(ExpressionCompiler.Typed typed, PlanStep.Choice choice, PlanStep step) {

	static final Plan PLAN = new Plan(CelReference.MODEL, BuiltIn.PLAYBOOK.document());

	static PlannedExpression of(ExpressionCompiler.Typed typed) {
		if (!typed.type().equals(SimpleType.STRING)) {
			return new PlannedExpression(typed, null, PLAN.root(typed.term()));
		}
		try {
			return new PlannedExpression(typed, new Planner(CelReference.MODEL, PLAN.layout()).choice(typed.term()),
					null);
		}
		catch (Planner.UnplannedException ex) {
			return new PlannedExpression(typed, null, null);
		}
	}

	/** Null where something is missing. */
	Object value(Sheet sheet) {
		if (this.choice == null && this.step == null) {
			Object value = this.typed.term().value(sheet.evaluation());
			return (value instanceof Missing) ? null : value;
		}
		long value = ((this.choice != null) ? this.choice.step() : this.step).of(sheet);
		if (PlanStep.missing(value)) {
			return null;
		}
		if (this.choice != null) {
			return this.choice.domain().get(Long.numberOfTrailingZeros(value));
		}
		return this.typed.type().equals(SimpleType.BOOL) ? (Object) (value == PlanStep.YES)
				: (Object) PlanStep.number(value);
	}

}
