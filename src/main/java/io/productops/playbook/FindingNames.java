package io.productops.playbook;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.productops.advice.PlaybookDocument;

/**
 * Names what the rules of a playbook find.
 */
public final class FindingNames {

	private FindingNames() {
	}

	/**
	 * The name of a trigger, precondition, rule, note, principle or contradiction, or the
	 * id itself where there is none.
	 */
	public static String name(PlaybookDocument document, String id) {
		return label(document.triggers(), PlaybookDocument.Trigger::id, PlaybookDocument.Trigger::label, id)
			.or(() -> label(document.preconditions(), PlaybookDocument.Precondition::id,
					PlaybookDocument.Precondition::label, id))
			.or(() -> label(document.rules(), PlaybookDocument.Rule::id, PlaybookDocument.Rule::label, id))
			.or(() -> label(document.notes(), PlaybookDocument.Note::id, PlaybookDocument.Note::title, id))
			.or(() -> label(document.principles(), PlaybookDocument.Principle::id, PlaybookDocument.Principle::name,
					id))
			.or(() -> label(document.contradictions(), PlaybookDocument.Note::id, PlaybookDocument.Note::title, id))
			.orElse(id);
	}

	private static <T> Optional<String> label(List<T> items, Function<T, String> id, Function<T, String> label,
			String wanted) {
		return items.stream().filter((item) -> id.apply(item).equals(wanted)).findFirst().map(label);
	}

}
