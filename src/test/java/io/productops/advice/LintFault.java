package io.productops.advice;

import java.util.List;

import io.productops.advice.LintFinding.Kind;

/**
 * Something odd to be planted in a playbook, and what the linter has to call it.
 *
 * @param name what is odd
 * @param id the finding has to be about
 * @param at words of the line that the finding has to point to
 * @param edits changes that plant it
 */
record LintFault(String name, Kind kind, String id, String at, List<Edit> edits) {

	/**
	 * A change of a text.
	 *
	 * @param after text before the place, to find it by
	 * @param from what stands there
	 * @param to what is planted
	 */
	record Edit(String after, String from, String to) {

		String applied(String text) {
			int start = text.indexOf(this.from, text.indexOf(this.after));
			if (!text.contains(this.after) || start < 0) {
				throw new IllegalStateException("No place for " + this.to);
			}
			return text.substring(0, start) + this.to + text.substring(start + this.from.length());
		}

	}

	/**
	 * @param edits after, from and to in turns
	 */
	static LintFault of(String name, Kind kind, String id, String at, String... edits) {
		List<Edit> all = new java.util.ArrayList<>();
		for (int i = 0; i < edits.length; i += 3) {
			all.add(new Edit(edits[i], edits[i + 1], edits[i + 2]));
		}
		return new LintFault(name, kind, id, at, List.copyOf(all));
	}

	/** A text with all of these faults in it. */
	static String planted(String text, List<LintFault> faults) {
		String planted = text;
		for (LintFault fault : faults) {
			for (Edit edit : fault.edits) {
				planted = edit.applied(planted);
			}
		}
		return planted;
	}

	@Override
	public String toString() {
		return this.name;
	}

}
