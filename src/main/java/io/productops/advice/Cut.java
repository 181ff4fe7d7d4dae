package io.productops.advice;

import org.jspecify.annotations.Nullable;

/**
 * A way to divide a region into two parts, mostly by the answers to one question.
 *
 * @param question its place in the order; for VALUE the slot
 * @param row the row of a grid, or -1
 * @param options one bit for each option or point that belongs to the first part
 * @param at the last step of a number that belongs to the first part
 */
record Cut(int question, Kind kind, int row, long options, long at) {

	enum Kind {

		/** Answered, or not. */
		GIVEN,

		/** A number up to some step, or above it. */
		BELOW,

		/** One of some options, or another; in a multiple choice chosen, or not. */
		AMONG,

		/** A row of a grid that is answered, or not. */
		ROW,

		/** One value of a named value that is taken for granted, or the others. */
		VALUE

	}

	/** Cuts what a named value is taken to come to, not an answer. */
	static Cut value(int slot, long at) {
		return new Cut(slot, Kind.VALUE, -1, 0, at);
	}

	int slot() {
		return this.question;
	}

	/** What is taken for granted is divided first: that needs few parts. */
	static @Nullable Cut first(@Nullable Cut one, @Nullable Cut other) {
		boolean second = one == null || one.kind() != Kind.VALUE && other != null && other.kind() == Kind.VALUE;
		return second ? other : one;
	}

	static Cut given(int question) {
		return new Cut(question, Kind.GIVEN, -1, 0, 0);
	}

	static Cut below(int question, long at) {
		return new Cut(question, Kind.BELOW, -1, 0, at);
	}

	static Cut among(int question, long options) {
		return new Cut(question, Kind.AMONG, -1, options, 0);
	}

	static Cut cell(int question, int row, long options) {
		return new Cut(question, Kind.AMONG, row, options, 0);
	}

	static Cut row(int question, int row) {
		return new Cut(question, Kind.ROW, row, 0, 0);
	}

}
