package io.productops.advice;

import java.util.List;

/**
 * The plan that verdicts on many sets of answers are made with.
 */
final class OwnPlan implements Contestant {

	private final List<Sheet> decoded;

	OwnPlan() {
		Plan plan = new Plan(MeasuredConditions.MODEL, BuiltIn.PLAYBOOK.document(),
				(making) -> List.of(making.together(List.of(OwnTerms.conditions()))));
		this.decoded = MeasuredAnswers.SETS.stream().map((answers) -> plan.sheet().read(answers)).toList();
	}

	@Override
	public long holding(int set) {
		Sheet sheet = this.decoded.get(set);
		sheet.forget();
		return sheet.value(MeasuredConditions.MODEL.slotCount());
	}

}
