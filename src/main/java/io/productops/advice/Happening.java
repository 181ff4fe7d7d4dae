package io.productops.advice;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something that should happen with some answers.
 *
 * @param kind what it means if it never does
 * @param part where it stands in the document
 * @param what it is, as the beginning of a sentence
 * @param own what it asks for itself
 * @param unless what drops it, or null
 * @param before what comes before it
 * @param ways how it can happen; it never does when none of them is possible
 */
record Happening(LintFinding.Kind kind, String id, Object part, String what, Condition own, @Nullable Condition unless,
		List<Rival> before, List<Condition> ways) {

	/** What forestalls something else where it holds. */
	record Rival(String id, Condition condition) {
	}

	/** It happens where its condition holds and nothing drops or forestalls it. */
	static Happening of(LintFinding.Kind kind, String id, Object part, String what, Condition own,
			@Nullable Condition unless, List<Rival> before) {
		Condition way = undropped(own, unless);
		for (Rival rival : before) {
			way = way.and(rival.condition().not());
		}
		return new Happening(kind, id, part, what, own, unless, List.copyOf(before), List.of(way));
	}

	/** What it asks for itself, and that nothing drops it. */
	Condition undropped() {
		return undropped(this.own, this.unless);
	}

	private static Condition undropped(Condition own, @Nullable Condition unless) {
		return (unless != null) ? own.and(unless.not()) : own;
	}

	boolean happens(Evaluation evaluation) {
		return this.ways.stream().anyMatch((way) -> way.holds().test(evaluation));
	}

}
