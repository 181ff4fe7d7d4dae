package io.productops.advice;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Which questions terms read. What reads few is divided first: it rules out most.
 */
final class Weights {

	private final Model model;

	private final Map<Term, Long> known = new IdentityHashMap<>();

	Weights(Model model) {
		this.model = model;
	}

	/** How many questions a term reads. */
	int of(Term term) {
		return Long.bitCount(read(term));
	}

	boolean reads(Term term, int question) {
		return (read(term) & (1L << question)) != 0;
	}

	private long read(Term term) {
		return this.known.computeIfAbsent(term, (key) -> this.model.reads(true, key));
	}

}
