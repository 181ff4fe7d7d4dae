package io.productops.advice;

import java.util.Arrays;
import java.util.List;

/**
 * The plan that verdicts on many sets of answers are made with.
 */
final class OwnPlan implements Contestant {

	private final PlanStep[] conditions;

	private final List<Sheet> decoded;

	OwnPlan() {
		Plan plan = new Plan(MeasuredConditions.MODEL, BuiltIn.PLAYBOOK.document());
		this.conditions = Arrays.stream(OwnTerms.conditions()).map(plan::root).toArray(PlanStep[]::new);
		this.decoded = MeasuredAnswers.SETS.stream().map((answers) -> plan.sheet().read(answers)).toList();
	}

	@Override
	public long holding(int set) {
		Sheet sheet = this.decoded.get(set);
		sheet.forget();
		long holding = 0;
		for (int i = 0; i < this.conditions.length; i++) {
			if (this.conditions[i].of(sheet) == PlanStep.YES) {
				holding |= 1L << i;
			}
		}
		return holding;
	}

}
