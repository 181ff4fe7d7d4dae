package io.productops.shared;

/**
 * An e-mail in plain text to one person.
 *
 * @param subject one line
 */
public record Mail(String to, String subject, String text) {

	/**
	 * @throws IllegalArgumentException when address or subject would be more than one
	 * line: a line break could add a header
	 */
	public Mail {
		if ((to + subject).chars().anyMatch(Character::isISOControl)) {
			throw new IllegalArgumentException("The head of an e-mail has one line for each");
		}
	}

}
