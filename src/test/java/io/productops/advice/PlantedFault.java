package io.productops.advice;

/**
 * A fault to be planted in the built-in playbook and what has to be said about it.
 *
 * @param name what is wrong
 * @param after text before the place, to find it by
 * @param from what stands there
 * @param to what is planted
 * @param at where the fault has to point to: in the planted text, or before it
 * @param where id that the fault has to name
 * @param message words that it has to use
 */
record PlantedFault(String name, String after, String from, String to, String at, String where, String... message) {

	/** The built-in playbook with the fault in it. */
	String planted() {
		int start = place();
		return BuiltIn.TEXT.substring(0, start) + this.to + BuiltIn.TEXT.substring(start + this.from.length());
	}

	private int place() {
		int anchor = BuiltIn.TEXT.indexOf(this.after);
		int start = BuiltIn.TEXT.indexOf(this.from, anchor);
		if (anchor < 0 || start < 0) {
			throw new IllegalStateException("The built-in playbook has no place for " + this.name);
		}
		return start;
	}

	/** The line that the fault has to point to, counted from 1. */
	int line() {
		return lines(offset());
	}

	/** The column that the fault has to point to, counted from 1. */
	int column() {
		return offset() - planted().lastIndexOf('\n', offset() - 1);
	}

	/** In the planted text, or else the last such text before it. */
	private int offset() {
		int inside = this.to.indexOf(this.at);
		return (inside >= 0) ? place() + inside : planted().lastIndexOf(this.at, place());
	}

	private int lines(int end) {
		return 1 + (int) planted().substring(0, end).chars().filter((c) -> c == '\n').count();
	}

	@Override
	public String toString() {
		return this.name;
	}

}
