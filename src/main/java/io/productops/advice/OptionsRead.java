package io.productops.advice;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The rows that a rule looks at and the options that it tells apart; all others are the
 * same to it.
 */
final class OptionsRead {

	private final Map<Integer, Set<Object>> options = new HashMap<>();

	/** Questions whose options all count. */
	private final Set<Integer> all = new HashSet<>();

	private final Map<Integer, Set<String>> rows = new HashMap<>();

	/** Grids of which every row counts. */
	private final Set<Integer> everyRow = new HashSet<>();

	OptionsRead(Model model, int rule) {
		boolean[] seen = new boolean[model.slotCount()];
		boolean[] asked = new boolean[model.questions().size()];
		new Term.Named(rule).visit(new Term.Visitor() {
			@Override
			public void question(int question) {
				Term condition = model.visibility(question);
				if (!asked[question] && condition != null) {
					asked[question] = true;
					condition.visit(this);
				}
			}

			@Override
			public void slot(int slot) {
				if (!seen[slot]) {
					seen[slot] = true;
					model.slot(slot).visit(this);
				}
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
				if (told == null) {
					OptionsRead.this.all.add(question);
				}
				else {
					OptionsRead.this.options.computeIfAbsent(question, (key) -> new HashSet<>()).addAll(told);
				}
			}
		});
	}

	boolean looksAt(int question, String row) {
		return this.everyRow.contains(question) || this.rows.getOrDefault(question, Set.of()).contains(row);
	}

	boolean tells(int question, Object option) {
		return option instanceof Num || this.all.contains(question)
				|| this.options.getOrDefault(question, Set.of()).contains(option);
	}

}
