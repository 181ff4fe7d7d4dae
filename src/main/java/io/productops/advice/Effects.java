package io.productops.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.productops.advice.Search.Result;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether it makes a difference which of two answers is given.
 */
final class Effects {

	/** How many sets of answers are tried before a search. */
	private static final int TRIED = 400;

	/**
	 * The most parts of all answers that are looked at for one part of what is decided.
	 */
	private static final int MOST_PARTS = 500;

	private final Lint lint;

	private final Readers readers;

	Effects(Lint lint) {
		this.lint = lint;
		this.readers = new Readers(lint);
	}

	/** What came of a comparison. */
	enum Effect {

		/** Some answers lead to something else. */
		DIFFERENT,

		/** No answers do. */
		NONE,

		/** None of those that were tried. */
		NONE_SEEN

	}

	Effect of(Swap swap) {
		this.lint.stopIfCancelled();
		return seen(swap) ? Effect.DIFFERENT : searched(swap);
	}

	private boolean seen(Swap swap) {
		int tried = 0;
		for (Evaluation set : this.lint.samples().sets()) {
			if (set.answered(swap.question()) && tried < TRIED) {
				@Nullable Object[] answers = swap.answers().apply(Objects.requireNonNull(set.given(swap.question())));
				if (answers.length > 0) {
					tried++;
					if (!with(set, swap.question(), answers[0]).equals(with(set, swap.question(), answers[1]))) {
						return true;
					}
				}
			}
		}
		return false;
	}

	private List<Object> with(Evaluation set, int question, @Nullable Object answer) {
		return this.lint.decided().of(set.with(question, answer, false));
	}

	/**
	 * First what reads the question itself: where that comes to the same, so does
	 * everything. Else what rests on it.
	 */
	private Effect searched(Swap swap) {
		if (!swap.one().apply(this.lint.search().all().domain(swap.question())).given()) {
			return Effect.NONE;
		}
		List<Readers.Reader> different = new ArrayList<>();
		for (Readers.Reader reader : this.readers.of(swap)) {
			Result result = find(swap, reader.part(), PlaybookLinter.MOST_PARTS);
			if (result.found() != null && this.lint.decided().parts().contains(reader.part())) {
				return Effect.DIFFERENT;
			}
			if (!result.impossible()) {
				different.add(reader);
			}
		}
		Effect effect = Effect.NONE;
		for (Decided.Part part : this.readers.restingOn(different)) {
			Result result = find(swap, part, MOST_PARTS);
			if (result.found() != null) {
				return Effect.DIFFERENT;
			}
			effect = result.complete() ? effect : Effect.NONE_SEEN;
		}
		return effect;
	}

	private Result find(Swap swap, Decided.Part part, int most) {
		return this.lint.search()
			.find((all) -> all.with(swap.question(), swap.one().apply(all.domain(swap.question()))),
					(region) -> Difference.of(part, swap, region), (region) -> false, most);
	}

}
