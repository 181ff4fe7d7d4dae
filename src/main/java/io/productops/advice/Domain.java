package io.productops.advice;

import java.util.Collection;
import java.util.List;

import io.productops.advice.Question.Option;

/**
 * The answers that one question may still have in a {@link Region}. Immutable.
 * <p>
 * Options and rows are bits, by their place in the question.
 */
sealed interface Domain permits NumberDomain, ChoiceDomain, MultiDomain, GridDomain {

	/** Whether there may be an answer. */
	boolean given();

	/** Whether the question may be left open. */
	boolean missing();

	/** Nothing is left when neither is possible. */
	default boolean empty() {
		return !given() && !missing();
	}

	/** One of the two parts that a cut makes; it may be empty. */
	Domain half(Cut cut, boolean first);

	/** An answer of this domain as terms see it; only where there may be one. */
	Object pick();

	/** Only that the question is left open. */
	Domain open();

	/** Every answer that a person can give, and none where that is allowed. */
	static Domain of(Question question) {
		boolean missing = !question.required();
		return switch (question.type()) {
			case NUMBER -> NumberDomain.of(question, missing);
			case SCALE ->
				new NumberDomain(0, question.options().size() - 1L, java.math.BigDecimal.ONE, missing, 1, true);
			case SINGLE -> new ChoiceDomain(question, all(question.options()), missing);
			case MULTI -> MultiDomain.of(question, missing);
			case GRID, SCALE_GRID -> GridDomain.of(question, missing);
			case TEXT -> new ChoiceDomain(question, 0, true);
		};
	}

	static long all(List<?> parts) {
		return (parts.size() == Long.SIZE) ? -1L : (1L << parts.size()) - 1;
	}

	/** The bits of some options; ids that are none of its options are left out. */
	static long bits(Question question, Collection<?> ids) {
		long bits = 0;
		List<Option> options = question.options();
		for (int i = 0; i < options.size(); i++) {
			if (ids.contains(options.get(i).id())) {
				bits |= 1L << i;
			}
		}
		return bits;
	}

	/** The ids of options. */
	static List<String> ids(Question question, long bits) {
		return question.options()
			.stream()
			.map(Option::id)
			.filter((id) -> (bits & bits(question, List.of(id))) != 0)
			.toList();
	}

}
