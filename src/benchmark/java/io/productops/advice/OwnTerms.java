package io.productops.advice;

import java.util.List;

/**
 * The terms that words, evidence and what would change the advice rest on.
 */
final class OwnTerms implements Contestant {

	private final Term[] conditions = conditions();

	private final List<Evaluation> decoded = MeasuredAnswers.SETS.stream()
		.map(MeasuredConditions.MODEL::evaluate)
		.toList();

	static Term[] conditions() {
		ExpressionCompiler compiler = new ExpressionCompiler(MeasuredConditions.BUILDER.scope(), new Faults());
		return MeasuredConditions.ALL.stream().map(compiler::condition).toArray(Term[]::new);
	}

	@Override
	public long holding(int set) {
		Evaluation evaluation = this.decoded.get(set).fresh();
		long holding = 0;
		for (int i = 0; i < this.conditions.length; i++) {
			if (Term.holds(this.conditions[i], evaluation)) {
				holding |= 1L << i;
			}
		}
		return holding;
	}

}
