package io.productops.advice;

/**
 * What an expression comes to when answers are missing that would decide it.
 *
 * @param questions one bit for each question that it lacks, by its place in the order
 */
record Missing(long questions) {

	static Missing of(int question) {
		return new Missing(1L << question);
	}

	/** What two operands lack together; each may be a value. */
	static Object union(Object left, Object right) {
		if (!(left instanceof Missing first)) {
			return right;
		}
		return (right instanceof Missing second) ? new Missing(first.questions | second.questions) : left;
	}

}
