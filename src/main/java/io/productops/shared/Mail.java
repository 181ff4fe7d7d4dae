package io.productops.shared;

import org.jspecify.annotations.Nullable;

/**
 * An e-mail in plain text to one person.
 *
 * @param subject one line
 * @param unsubscribe the whole address to which a mail program sends a POST when its
 * reader wants no more of these, or null where they cannot be ended
 */
public record Mail(String to, String subject, String text, @Nullable String unsubscribe) {

	/**
	 * @throws IllegalArgumentException when anything of the head would be more than one
	 * line: a line break could add a header
	 */
	public Mail {
		if ((to + subject + unsubscribe).chars().anyMatch(Character::isISOControl)) {
			throw new IllegalArgumentException("The head of an e-mail has one line for each");
		}
	}

	public Mail(String to, String subject, String text) {
		this(to, subject, text, null);
	}

}
