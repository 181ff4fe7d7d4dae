package io.productops.advice;

import io.productops.advice.PlaybookDocument.CheckRule;
import io.productops.advice.PlaybookDocument.Fact;
import io.productops.advice.PlaybookDocument.Member;
import io.productops.advice.PlaybookDocument.Move;
import io.productops.advice.PlaybookDocument.SecondReading;
import io.productops.advice.PlaybookDocument.StageAdvice;
import io.productops.advice.PlaybookDocument.StageCorrection;
import io.productops.advice.PlaybookDocument.StageLevel;
import io.productops.advice.PlaybookDocument.StageModel;
import io.productops.advice.PlaybookDocument.StageRow;
import io.productops.advice.PlaybookDocument.Trigger;

/**
 * Reads the facts, the triggers and the stage table of a playbook.
 */
final class StageReader {

	private StageReader() {
	}

	static Fact fact(YamlSection s) {
		boolean single = !s.has("firstOf");
		return new Fact(s.text("id"), single ? s.expression("value") : null,
				s.optionalList("firstOf", StageReader::member), s.has("cites") ? s.references("cites") : null);
	}

	private static Member member(YamlSection s) {
		return new Member(s.optionalExpression("when"), s.expression("value"), s.optionalReference("basis"));
	}

	static Trigger trigger(YamlSection s) {
		return new Trigger(s.text("id"), s.text("label"), s.expression("when"), s.optionalExpression("unless"),
				s.text("source"));
	}

	static StageModel stage(YamlSection s) {
		return new StageModel(s.references("cites"),
				s.list("levels",
						(level) -> new StageLevel(level.text("id"), level.text("label"), level.text("text"),
								level.text("content"), level.integer("systemLimit", 0, 20))),
				s.list("table",
						(row) -> new StageRow(row.optionalExpression("when"), row.reference("stage"),
								row.optionalText("source"))),
				s.optionalList("corrections",
						(row) -> new StageCorrection(row.expression("when"), row.references("from"),
								row.reference("stage"), row.optionalText("source"))),
				s.part("secondReading",
						(second) -> new SecondReading(second.part("facts", YamlSection::expressions),
								second.optionalReferences("missing"))),
				s.list("moves",
						(move) -> new Move(move.text("id"), move.text("label"), move.optionalExpression("when"),
								move.flag("hire", false))),
				s.optionalList("checks", StageReader::check),
				s.list("advice", (advice) -> new StageAdvice(advice.reference("move"),
						advice.optionalReference("stage"), advice.part("guidance", PlaybookReader::guidance))));
	}

	private static CheckRule check(YamlSection s) {
		return new CheckRule(s.text("id"), s.text("label"), s.optionalExpression("when"), s.expression("value"),
				s.text("needed"), s.expression("met"), s.text("source"), s.optionalText("unit"));
	}

}
