package io.productops.advice;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * The rows that something looks at and the options that it tells apart; all others are
 * the same to it.
 */
final class OptionsRead {

	/** Each set of options that some comparison tells from the others. */
	private final Map<Integer, Set<Set<?>>> options = new HashMap<>();

	/** Questions whose options all count. */
	private final Set<Integer> all = new HashSet<>();

	private final Map<Integer, Set<String>> rows = new HashMap<>();

	/** Grids of which every row counts. */
	private final Set<Integer> everyRow = new HashSet<>();

	/** How often an answer is used for anything but a comparison with fixed options. */
	private final Map<Integer, Integer> otherUses = new HashMap<>();

	private OptionsRead() {
	}

	/** What a reader mentions itself. */
	static OptionsRead direct(Consumer<Term.Visitor> reader) {
		OptionsRead read = new OptionsRead();
		reader.accept(read.new Mentions());
		return read;
	}

	/**
	 * What a reader mentions, what that is made of, and what decides whether it is asked.
	 */
	static OptionsRead all(Model model, Consumer<Term.Visitor> reader) {
		OptionsRead read = new OptionsRead();
		model.follow(true, reader, read.new Mentions());
		return read;
	}

	private class Mentions implements Term.Visitor {

		@Override
		public void question(int question) {
			OptionsRead.this.otherUses.merge(question, 1, Integer::sum);
		}

		@Override
		public void slot(int slot) {
		}

		@Override
		public void row(int question, @Nullable String row) {
			if (row == null) {
				OptionsRead.this.everyRow.add(question);
			}
			else {
				OptionsRead.this.rows.computeIfAbsent(question, (key) -> new HashSet<>()).add(row);
			}
		}

		@Override
		public void options(int question, @Nullable Collection<?> told) {
			OptionsRead.this.otherUses.merge(question, -1, Integer::sum);
			if (told == null) {
				OptionsRead.this.all.add(question);
			}
			else {
				OptionsRead.this.options.computeIfAbsent(question, (key) -> new HashSet<>()).add(Set.copyOf(told));
			}
		}

	}

	boolean mentions(int question) {
		return this.otherUses.containsKey(question);
	}

	boolean looksAt(int question, String row) {
		return this.everyRow.contains(question) || this.rows.getOrDefault(question, Set.of()).contains(row);
	}

	boolean tells(int question, Object option) {
		return option instanceof Num || allCount(question)
				|| told(question).stream().anyMatch((told) -> told.contains(option));
	}

	/** Whether some comparison comes out differently for two options. */
	boolean apart(int question, Object option, Object other) {
		return allCount(question)
				|| told(question).stream().anyMatch((told) -> told.contains(option) != told.contains(other));
	}

	private boolean allCount(int question) {
		return this.all.contains(question) || this.otherUses.getOrDefault(question, 0) > 0;
	}

	private Set<Set<?>> told(int question) {
		return this.options.getOrDefault(question, Set.of());
	}

}
