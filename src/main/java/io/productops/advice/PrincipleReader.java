package io.productops.advice;

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
				s.text("insight"), s.optionalTexts("tactics"), s.list("quotes", PrincipleReader::quote),
				s.integer("cap", 0, 100), s.optionalTexts("cappedBy"),
				s.list("components",
						(part) -> new ScoreComponent(part.text("id"), part.text("label"),
								part.optionalExpression("when"), part.expression("value"))),
				s.part("guidance", PlaybookReader::guidance));
	}

	private static Quote quote(YamlSection s) {
		return new Quote(s.text("text"), s.text("speaker"), s.text("source"), s.optionalText("episode"),
				s.optionalText("time"), s.optionalText("url"));
	}

}
