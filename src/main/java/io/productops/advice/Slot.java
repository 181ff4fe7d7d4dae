package io.productops.advice;

/**
 * A named value that expressions can refer to.
 */
interface Slot {

	/** Never null. */
	Object compute(Evaluation evaluation);

	/** Tells everything that it may read. */
	void visit(Term.Visitor visitor);

	/** Tells the questions that it rests on with these answers. */
	default void evidence(Evaluation evaluation, Term.Visitor visitor) {
		visit(visitor);
	}

}
