package io.productops.advice;

import java.util.List;

import io.productops.advice.PlaybookDocument.Level;
import io.productops.advice.PlaybookDocument.Mistake;
import io.productops.advice.PlaybookDocument.Note;
import io.productops.advice.PlaybookDocument.OrderGroup;
import io.productops.advice.PlaybookDocument.OrderGroup.Kind;
import io.productops.advice.PlaybookDocument.Precondition;
import io.productops.advice.PlaybookDocument.Rule;
import io.productops.advice.PlaybookDocument.Severity;

/**
 * Reads the mistakes, rules and remarks of a playbook, and the order of what follows from
 * them.
 */
final class FindingReader {

	private FindingReader() {
	}

	static Precondition precondition(YamlSection s) {
		return new Precondition(s.text("id"), s.text("label"), s.expression("when"), s.text("source"),
				s.part("guidance", PlaybookReader::guidance));
	}

	static Mistake mistake(YamlSection s) {
		return new Mistake(s.text("id"), s.text("title"), s.markdown("text"), s.reference("principle"));
	}

	static Rule rule(YamlSection s) {
		return new Rule(s.text("id"), s.reference("mistake"), s.text("label"),
				s.list("levels",
						(level) -> new Level(level.choice("severity", Severity.class), level.expression("when"))),
				s.optionalExpression("unless"), s.text("source"), s.optionalReferences("absorbs"),
				s.part("guidance", PlaybookReader::guidance));
	}

	static Note note(YamlSection s) {
		return new Note(s.text("id"), s.text("title"), s.text("text"), s.expression("when"),
				s.optionalReference("principle"), s.optionalText("source"));
	}

	static OrderGroup orderGroup(YamlSection s) {
		if (s.has("rules")) {
			return new OrderGroup(Kind.RULES, s.references("rules"), null, List.of(), 0);
		}
		if (s.has("flags")) {
			return new OrderGroup(Kind.FLAGS, List.of(), s.choice("flags", Severity.class), s.references("mistakes"),
					0);
		}
		if (s.has("principlesBelow")) {
			return new OrderGroup(Kind.PRINCIPLES, List.of(), null, List.of(), s.integer("principlesBelow", 0, 101));
		}
		Kind kind = s.choice("kind", Kind.class);
		if (kind == Kind.RULES || kind == Kind.FLAGS || kind == Kind.PRINCIPLES) {
			s.fault("kind", "Write rules: [...], flags: ... or principlesBelow: ... instead.");
		}
		return new OrderGroup(kind, List.of(), null, List.of(), 0);
	}

}
