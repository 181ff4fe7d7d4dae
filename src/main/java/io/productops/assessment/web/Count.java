package io.productops.assessment.web;

/**
 * Writes a number with its noun: "One answer is", "3 answers are".
 */
final class Count {

	private Count() {
	}

	static String of(long number, String one, String many) {
		return (number == 1) ? "One " + one : number + " " + many;
	}

}
