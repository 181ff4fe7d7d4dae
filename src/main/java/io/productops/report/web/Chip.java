package io.productops.report.web;

/**
 * An answer quoted as evidence.
 *
 * @param name short name of the question or of its row
 * @param answer verbatim
 */
record Chip(String question, String name, String answer) {

	/** Where on the page the whole answer is quoted. */
	public String target() {
		return ReportWords.target(this.question);
	}

}
