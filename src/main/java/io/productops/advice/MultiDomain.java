package io.productops.advice;

import java.util.List;

import io.productops.advice.Question.Option;

/**
 * The answers to a multiple choice that hold some options and may hold some more.
 *
 * @param given whether any such answer is allowed
 * @param chosen options that are in all of them
 * @param undecided options that are in some of them
 */
record MultiDomain(Question question, boolean given, boolean missing, long chosen, long undecided) implements Domain {

	static MultiDomain of(Question question, boolean missing) {
		return allowed(question, missing, 0, Domain.all(question.options()));
	}

	/** Draws the conclusions from what is chosen and what is not. */
	static MultiDomain allowed(Question question, boolean missing, long chosen, long undecided) {
		long exclusive = exclusive(question);
		int most = (question.maxChoices() != null) ? question.maxChoices() : question.options().size();
		boolean alone = (chosen & exclusive) != 0;
		if (alone && Long.bitCount(chosen) > 1 || Long.bitCount(chosen) > most) {
			return new MultiDomain(question, false, missing, 0, 0);
		}
		long left = undecided;
		if (alone || Long.bitCount(chosen) == most) {
			left = 0;
		}
		else if (chosen != 0) {
			left &= ~exclusive;
		}
		if (chosen == 0 && question.noneLabel() == null) {
			if (left == 0) {
				return new MultiDomain(question, false, missing, 0, 0);
			}
			if (Long.bitCount(left) == 1) {
				return new MultiDomain(question, true, missing, left, 0);
			}
		}
		return new MultiDomain(question, true, missing, chosen, left);
	}

	static long exclusive(Question question) {
		return Domain.bits(question, question.options().stream().filter(Option::exclusive).map(Option::id).toList());
	}

	@Override
	public MultiDomain half(Cut cut, boolean first) {
		if (cut.kind() == Cut.Kind.GIVEN) {
			return first ? new MultiDomain(this.question, this.given, false, this.chosen, this.undecided) : open();
		}
		if (!this.given) {
			return this;
		}
		if ((cut.options() & this.undecided) == 0) {
			boolean holds = (cut.options() & this.chosen) != 0;
			return (holds == first) ? this : new MultiDomain(this.question, false, this.missing, 0, 0);
		}
		return allowed(this.question, this.missing, first ? this.chosen | cut.options() : this.chosen,
				this.undecided & ~cut.options());
	}

	/** The same answers with an option in all of them, or in none. */
	MultiDomain with(long option, boolean held) {
		return held ? allowed(this.question, this.missing, this.chosen | option, this.undecided & ~option)
				: allowed(this.question, this.missing, this.chosen & ~option, this.undecided & ~option);
	}

	/** The fewest of some options that an answer holds. */
	int fewest(long options) {
		int sure = Long.bitCount(this.chosen & options);
		boolean one = this.chosen == 0 && this.question.noneLabel() == null && (this.undecided & ~options) == 0;
		return one ? Math.max(1, sure) : sure;
	}

	/** The most of some options that an answer holds. */
	int most(long options) {
		int all = Long.bitCount((this.chosen | this.undecided) & options);
		Integer limit = this.question.maxChoices();
		return (limit != null) ? Math.min(all, limit - Long.bitCount(this.chosen & ~options)) : all;
	}

	@Override
	public Object pick() {
		long options = this.chosen;
		if (options == 0 && this.question.noneLabel() == null) {
			long several = this.undecided & ~exclusive(this.question);
			options = Long.lowestOneBit((several != 0) ? several : this.undecided);
		}
		return List.copyOf(Domain.ids(this.question, options));
	}

	@Override
	public MultiDomain open() {
		return new MultiDomain(this.question, false, true, 0, 0);
	}

}
