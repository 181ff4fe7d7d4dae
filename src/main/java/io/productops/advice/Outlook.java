package io.productops.advice;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a term can come to somewhere in a {@link Region}. It may name more than there is,
 * never less; where it is settled it is exact.
 */
sealed interface Outlook
		permits Amount, Words, Outlook.Truth, Outlook.Outcome, Outlook.Chosen, Outlook.Listed, Outlook.Unclear {

	/** Whether it can be missing. */
	boolean missing();

	/** Whether it can have a value. */
	boolean given();

	/** Where to divide the region to learn more; null where that is up to the reader. */
	@Nullable Cut cut();

	/** The same without values; where a kind has no way to say that, it is unclear. */
	default Outlook lacking(@Nullable Cut cut) {
		return new Unclear(cut);
	}

	/**
	 * This or another one of the same kind; which of them, the cut decides. Where a kind
	 * has no way to say that, it is unclear.
	 */
	default Outlook or(Outlook other, @Nullable Cut cut) {
		return new Unclear(cut);
	}

	/** This as a named value that is taken for granted; it can be cut by itself. */
	default Outlook assumed(int slot) {
		throw new IllegalStateException("This is not taken for granted");
	}

	/** A part of what is taken for granted. */
	default Outlook half(Cut cut, boolean first) {
		throw new IllegalStateException("This is not taken for granted");
	}

	/** Whether a condition holds. */
	record Truth(boolean yes, boolean no, boolean missing, @Nullable Cut cut) implements Outlook {

		static final Truth YES = new Truth(true, false, false, null);

		static final Truth NO = new Truth(false, true, false, null);

		static Truth of(boolean yes, boolean no, @Nullable Cut cut) {
			return (yes && no) ? new Truth(true, true, false, cut) : yes ? YES : NO;
		}

		@Override
		public boolean given() {
			return this.yes || this.no;
		}

		boolean settled() {
			return (this.yes ? 1 : 0) + (this.no ? 1 : 0) + (this.missing ? 1 : 0) == 1;
		}

		/** Whether it holds everywhere. */
		boolean sure() {
			return this.yes && settled();
		}

		/** The condition as one that holds or not: what is missing does not hold. */
		Truth holds() {
			return of(this.yes, this.no || this.missing, this.cut);
		}

		Truth not() {
			return new Truth(this.no, this.yes, this.missing, this.cut);
		}

		/** Both of two conditions that hold or not. */
		Truth and(Truth other) {
			return of(this.yes && other.yes, this.no || other.no,
					settled() ? other.cut : other.settled() ? this.cut : Cut.first(this.cut, other.cut));
		}

		@Override
		public Truth lacking(@Nullable Cut where) {
			return new Truth(false, false, true, where);
		}

		@Override
		public Truth or(Outlook other, @Nullable Cut where) {
			Truth truth = (Truth) other;
			Truth union = new Truth(this.yes || truth.yes, this.no || truth.no, this.missing || truth.missing, where);
			return union.settled() ? new Truth(union.yes, union.no, union.missing, null) : union;
		}

	}

	/** What is chosen in a multiple choice or filled into a grid. */
	record Chosen(Domain domain, boolean given, boolean missing, @Nullable Cut cut) implements Outlook {

		@Override
		public Chosen lacking(@Nullable Cut where) {
			return new Chosen(this.domain, false, true, where);
		}

	}

	/** Which texts of a list are there: some for sure, some more perhaps. */
	record Listed(Set<String> sure, Set<String> possible, @Nullable Cut cut) implements Outlook {

		@Override
		public boolean missing() {
			return false;
		}

		@Override
		public boolean given() {
			return true;
		}

	}

	/** One of several lists, or none. */
	record Unclear(@Nullable Cut cut) implements Outlook {

		@Override
		public boolean missing() {
			return true;
		}

		@Override
		public boolean given() {
			return true;
		}

	}

	/**
	 * What comes of a rule.
	 *
	 * @param levels one bit for each level that may decide
	 * @param silent whether it may be silent
	 * @param open whether missing answers may leave it open
	 */
	record Outcome(long levels, boolean silent, boolean open, @Nullable Cut cut) implements Outlook {

		@Override
		public boolean missing() {
			return false;
		}

		@Override
		public boolean given() {
			return true;
		}

		Truth fires() {
			return Truth.of(this.levels != 0, this.silent || this.open, this.cut);
		}

		boolean settled() {
			return Long.bitCount(this.levels) + (this.silent ? 1 : 0) + (this.open ? 1 : 0) == 1;
		}

		@Override
		public Outcome lacking(@Nullable Cut where) {
			throw new IllegalStateException("An outcome is never missing");
		}

		@Override
		public Outcome or(Outlook other, @Nullable Cut where) {
			Outcome outcome = (Outcome) other;
			return new Outcome(this.levels | outcome.levels, this.silent || outcome.silent, this.open || outcome.open,
					where);
		}

	}

}
