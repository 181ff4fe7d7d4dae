package io.productops.advice;

import java.util.List;

/**
 * One value of a playbook's text that can be told apart by its address, such as the claim
 * of a principle or the condition of a rule.
 *
 * @param path where it stands: keys, and the ids (else the positions from 0) of list
 * members, joined by slashes, such as {@code rules/M1-R1/levels/0/when}
 * @param kind what may stand there
 * @param refers whether its words name other parts, options or fixed words, and are not
 * shown
 * @param value as it is read; the members of a list one a line; "" where it is left out
 * @param present whether it is written in the text; what is optional need not be
 * @param required whether the text must have it
 * @param choices what it may be, where only a few words are known; else empty
 * @param line where it stands, counted from 1; of the part that lacks it where it is left
 * out
 * @param column where it stands in that line, counted from 1
 */
public record PlaybookField(String path, Kind kind, boolean refers, String value, boolean present, boolean required,
		List<String> choices, int line, int column) {

	/**
	 * Whether a change of it can change what is advised, and not only its wording.
	 */
	public boolean decides() {
		return this.refers || this.kind.decides();
	}

	/** The path of the part it belongs to, "" at the top. */
	public String part() {
		return this.path.contains("/") ? this.path.substring(0, this.path.lastIndexOf('/')) : "";
	}

	/** Its own name: the last step of the path. */
	public String key() {
		return this.path.substring(this.path.lastIndexOf('/') + 1);
	}

	/** What may stand in a field. */
	public enum Kind {

		/** The name by which other parts refer to its part. */
		ID,

		/** Words, without mark-up. */
		TEXT,

		/** Words in the small part of Markdown that pages render. */
		MARKDOWN,

		/** Words of somebody else, verbatim. */
		QUOTE,

		/** A list of words or ids. */
		LINES,

		/** A condition or a value in CEL. */
		EXPRESSION,

		/** A number. */
		NUMBER,

		/** One of a few words. */
		CHOICE;

		/**
		 * Whether whatever stands in such a field can change what is advised.
		 */
		public boolean decides() {
			return this == EXPRESSION || this == NUMBER || this == CHOICE || this == ID;
		}

	}

}
