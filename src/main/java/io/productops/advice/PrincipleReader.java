package io.productops.advice;

import java.util.List;
import java.util.Optional;

import io.productops.advice.PlaybookDocument.Band;
import io.productops.advice.PlaybookDocument.Principle;
import io.productops.advice.PlaybookDocument.Quote;
import io.productops.advice.PlaybookDocument.ScoreComponent;
import io.productops.advice.PlaybookDocument.Scoring;

/**
 * Reads the principles of a playbook and how they are scored.
 */
final class PrincipleReader {

	private PrincipleReader() {
	}

	static Scoring scoring(YamlSection s) {
		return new Scoring(s.integer("minimum", 1, 20), s.integer("thinBelow", 1, 20),
				s.list("bands", (band) -> new Band(band.text("id"), band.text("label"), band.integer("from", 0, 100))));
	}

	static Principle principle(YamlSection s) {
		return new Principle(s.text("id"), s.text("name"), s.text("short"), s.text("guest"), s.text("claim"),
				s.markdown("insight"), s.optionalTexts("tactics"), quotes(s), s.integer("cap", 0, 100),
				s.optionalReferences("cappedBy"),
				s.list("components",
						(part) -> new ScoreComponent(part.text("id"), part.text("label"),
								part.optionalExpression("when"), part.expression("value"))),
				s.part("guidance", PlaybookReader::guidance));
	}

	/** Without those that were withdrawn, which stay in the text with the reason. */
	private static List<Quote> quotes(YamlSection s) {
		return s.list("quotes", PrincipleReader::quote).stream().flatMap(Optional::stream).toList();
	}

	private static Optional<Quote> quote(YamlSection s) {
		Quote quote = new Quote(s.verbatim("text"), s.text("speaker"), s.text("source"), s.optionalText("episode"),
				s.optionalText("time"), s.optionalText("url"));
		return (s.optionalText("withdrawn") == null) ? Optional.of(quote) : Optional.empty();
	}

}
