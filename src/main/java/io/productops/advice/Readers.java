package io.productops.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What reads an answer, and what rests on that.
 */
final class Readers {

	private final Model model;

	private final List<Decided.Part> decided;

	Readers(Lint lint) {
		this.model = lint.model();
		this.decided = lint.decided().parts();
	}

	/**
	 * Something that mentions a question.
	 *
	 * @param slot where it is a named value, else -1
	 * @param asked the question that it decides whether to ask, else -1
	 */
	record Reader(Decided.Part part, int slot, int asked) {
	}

	/** Everything that mentions the question and tells the two answers apart. */
	List<Reader> of(Swap swap) {
		List<Reader> readers = new ArrayList<>();
		for (int slot = 0; slot < this.model.slotCount(); slot++) {
			Slot value = this.model.slot(slot);
			// the order of the pains is told by the areas that they belong to
			if (!(value instanceof AreaRanking.Ranker) && tells(swap, value::visit)) {
				readers.add(new Reader(new Decided.Part(null, new Term.Named(slot)), slot, -1));
			}
		}
		for (int place = 0; place < this.model.questions().size(); place++) {
			Term condition = this.model.visibility(place);
			if (condition != null && tells(swap, condition::visit)) {
				readers.add(new Reader(new Decided.Part(condition, new Term.Constant(true)), -1, place));
			}
		}
		for (Decided.Part part : this.decided) {
			if (tells(swap, part::visit)) {
				readers.add(new Reader(part, -1, -1));
			}
		}
		return readers;
	}

	private static boolean tells(Swap swap, Consumer<Term.Visitor> reader) {
		return swap.told().test(OptionsRead.direct(reader));
	}

	/** The parts of what is decided that may differ where some readers do. */
	List<Decided.Part> restingOn(List<Reader> readers) {
		return this.decided.stream()
			.filter((part) -> readers.stream().anyMatch((reader) -> rests(part, reader)))
			.toList();
	}

	private boolean rests(Decided.Part part, Reader reader) {
		boolean[] rests = { part.equals(reader.part()) };
		this.model.follow(true, part::visit, new Term.Visitor() {
			@Override
			public void question(int question) {
				rests[0] |= question == reader.asked();
			}

			@Override
			public void slot(int slot) {
				rests[0] |= slot == reader.slot();
			}
		});
		return rests[0];
	}

}
