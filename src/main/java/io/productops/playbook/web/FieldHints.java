package io.productops.playbook.web;

import java.util.List;
import java.util.Map;

import io.productops.advice.PlaybookField;
import io.productops.advice.PlaybookField.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What is said beside a field of a form: what may stand in it, and its unit.
 */
final class FieldHints {

	private static final String MARKDOWN = "Markdown: headings, lists, emphasis, links, quotes, tables, code. No HTML.";

	private static final Map<String, String> HINTS = Map.ofEntries(
			Map.entry("short", "A name of one or two words, for lists and charts."),
			Map.entry("claim", "What the guest says, in our words. Never in quotation marks."),
			Map.entry("tactics", "What the guest advises, in our words. One per line."),
			Map.entry("why", "One per line. Words in braces, such as {pm_count}, are filled in from the answers."),
			Map.entry("cappedBy",
					"Ids of mistakes, one per line: a critical finding there holds the score at the cap."),
			Map.entry("cap", "The highest score while one of these mistakes is critical."),
			Map.entry("absorbs", "Ids of rules whose items fall away with this one, one per line."),
			Map.entry("unless", "The rule is quiet where this holds. May be left empty."),
			Map.entry("visible", "The question is asked where this holds. Empty means always."),
			Map.entry("visibleHint", "That condition in words."),
			Map.entry("source", "Who said so, with the time in the episode; or “Our judgement”."),
			Map.entry("reviewAfterDays", "When to look at it again."),
			Map.entry("principle", "The id of the principle that it rests on."),
			Map.entry("labels", "The five points of the scale, from 0 to 4, one per line."),
			Map.entry("pains", "Options of the question about pains that belong to this area, one per line."));

	private static final Map<String, String> UNITS = Map.ofEntries(Map.entry("reviewAfterDays", "days"),
			Map.entry("cap", "of 100"), Map.entry("from", "of 100"), Map.entry("systemLimit", "systems"),
			Map.entry("minimum", "components"), Map.entry("thinBelow", "components"), Map.entry("most", "lines"),
			Map.entry("maxChoices", "options"), Map.entry("provisionalBelow", "% of the answers"),
			Map.entry("principlesBelow", "of 100"), Map.entry("missingMaturity", "of 4"),
			Map.entry("fullMaturity", "of 4"), Map.entry("repairFrom", "of 4"), Map.entry("priority", "of 100"));

	private FieldHints() {
	}

	static @Nullable String hint(PlaybookField field) {
		String own = HINTS.get(field.key());
		return switch (field.kind()) {
			case MARKDOWN -> MARKDOWN;
			case EXPRESSION -> (own != null) ? own + " An expression in CEL." : "An expression in CEL.";
			case LINES -> (own != null) ? own : "One per line.";
			case TEXT -> field.key().equals("why") ? null : own;
			default -> own;
		};
	}

	/**
	 * What stands behind a number.
	 * @param beside the other fields, for a question says its unit itself
	 */
	static @Nullable String unit(PlaybookField field, List<PlaybookField> beside) {
		if (field.kind() != Kind.NUMBER) {
			return null;
		}
		return beside.stream()
			.filter((other) -> other.key().equals("unit") && other.part().equals(field.part()) && other.present())
			.map(PlaybookField::value)
			.findFirst()
			.orElseGet(() -> UNITS.get(field.key()));
	}

}
