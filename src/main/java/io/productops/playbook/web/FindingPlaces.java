package io.productops.playbook.web;

import java.util.Comparator;
import java.util.List;

import io.productops.advice.LintFinding;
import io.productops.advice.PlaybookField;
import io.productops.advice.PlaybookField.Kind;
import io.productops.advice.PlaybookText;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fields of a text that findings of the linter are about.
 */
final class FindingPlaces {

	private static final Comparator<PlaybookField> WRITTEN = Comparator.comparing(PlaybookField::line)
		.thenComparing(PlaybookField::column);

	/** As the text has them; ids inside a part have no input of their own. */
	private final List<PlaybookField> written;

	FindingPlaces(PlaybookText text) {
		this.written = text.fields()
			.stream()
			.filter((field) -> field.present() && field.kind() != Kind.ID)
			.sorted(WRITTEN)
			.toList();
	}

	/**
	 * The first field of what a finding is about: of those whose path has most of its id,
	 * the first from its line on. Null where nothing is written there.
	 */
	@Nullable PlaybookField field(LintFinding finding) {
		String[] id = finding.id().split("\\.");
		PlaybookField found = null;
		int most = -1;
		for (PlaybookField field : this.written) {
			int steps = (field.line() < finding.line()) ? -1 : steps(field.path().split("/"), id);
			if (steps > most) {
				most = steps;
				found = field;
			}
		}
		return found;
	}

	/** How many steps of an id a path has, from the first on. */
	private static int steps(String[] path, String[] id) {
		int found = 0;
		for (String step : path) {
			if (found < id.length && same(step, id[found])) {
				found++;
			}
		}
		return found;
	}

	/** Findings count from 1, paths from 0. */
	private static boolean same(String step, String named) {
		return step.equals(named)
				|| named.matches("[0-9]{1,8}") && step.equals(String.valueOf(Integer.parseInt(named) - 1));
	}

}
