package io.productops.advice;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Where the parts of a document stand in the text of the playbook.
 */
final class Lines {

	/** By identity: two parts may be equal. */
	private final Map<Object, Integer> lines = new IdentityHashMap<>();

	Lines(Map<Object, YamlSection> sections) {
		sections.forEach((part, section) -> this.lines.put(part, section.line()));
	}

	/** The line that a part begins in, counted from 1. */
	int of(Object part) {
		return this.lines.getOrDefault(part, 1);
	}

}
