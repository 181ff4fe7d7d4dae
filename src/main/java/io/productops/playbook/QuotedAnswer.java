package io.productops.playbook;

/**
 * An answer quoted as evidence.
 *
 * @param question its id
 * @param name short name of the question or of its row
 * @param answer in the words of the question
 */
public record QuotedAnswer(String question, String name, String answer) {

	/** Where on the report's page the whole answer is quoted. */
	public String target() {
		return target(this.question);
	}

	/** Where on the report's page the whole answer to that question is quoted. */
	public static String target(String question) {
		return "answer-" + question;
	}

}
