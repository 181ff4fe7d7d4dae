package io.productops.playbook.web;

/**
 * Reads the number of the saving that a form was made from.
 */
final class RevisionNumber {

	private RevisionNumber() {
	}

	/** The number, or 0, which no saving has. */
	static int of(String typed) {
		return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : 0;
	}

}
