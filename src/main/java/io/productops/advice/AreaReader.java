package io.productops.advice;

import io.productops.advice.PlaybookDocument.Activity;
import io.productops.advice.PlaybookDocument.AddOn;
import io.productops.advice.PlaybookDocument.AreaModel;
import io.productops.advice.PlaybookDocument.Capacity;
import io.productops.advice.PlaybookDocument.Evidence;
import io.productops.advice.PlaybookDocument.OwnershipModel;
import io.productops.advice.PlaybookDocument.Party;
import io.productops.advice.PlaybookDocument.Pillar;
import io.productops.advice.PlaybookDocument.PillarRule;
import io.productops.advice.PlaybookDocument.ProblemArea;
import io.productops.advice.PlaybookDocument.Removal;
import io.productops.advice.PlaybookDocument.Severity;
import io.productops.advice.PlaybookDocument.Suppression;
import io.productops.advice.PlaybookDocument.SystemTemplate;

/**
 * Reads the problem areas of a playbook, the systems that answer them, and who owns what.
 */
final class AreaReader {

	private AreaReader() {
	}

	static AreaModel areas(YamlSection s) {
		Weights weights = s.part("weights", (w) -> new Weights(w.integer("need", 0, 1_000), w.integer("gap", 0, 1_000),
				w.integer("linked", 0, 10_000), w.integer("divisor", 1, 1_000)));
		Needed needed = s.part("needed", (n) -> new Needed(n.integer("need", 0, 100), n.integer("priority", 0, 100)));
		return new AreaModel(s.reference("painQuestion"), weights.need(), weights.gap(), weights.linked(),
				weights.divisor(), s.integer("missingMaturity", 0, 10), s.integer("fullMaturity", 1, 10),
				s.integer("repairFrom", 0, 10), needed.need(), needed.priority(), s.list("list", AreaReader::area),
				s.list("pillars", (pillar) -> new Pillar(pillar.text("id"), pillar.text("label"))), s.optionalList(
						"pillarRules", (rule) -> new PillarRule(rule.expression("when"), rule.reference("pillar"))));
	}

	private record Weights(int need, int gap, int linked, int divisor) {
	}

	private record Needed(int need, int priority) {
	}

	private static ProblemArea area(YamlSection s) {
		return new ProblemArea(s.text("id"), s.text("label"), s.text("short"), s.reference("pillar"),
				s.expression("maturity"), s.optionalReferences("pains"), s.optionalExpression("when"),
				s.list("need",
						(need) -> new Evidence(need.expression("value"), need.optionalExpression("unless"),
								need.text("text"))),
				s.optionalList("addOns",
						(addOn) -> new AddOn(addOn.text("id"), addOn.text("label"), addOn.text("text"),
								addOn.expression("when"))),
				s.optionalPart("suppressedBy", AreaReader::suppression), s.part("system", AreaReader::system));
	}

	private static Suppression suppression(YamlSection s) {
		return new Suppression(s.references("rules"), s.choices("severities", Severity.class));
	}

	private static SystemTemplate system(YamlSection s) {
		return new SystemTemplate(s.text("purpose"), s.text("inputs"), s.text("outputs"), s.text("owner"),
				s.text("cadence"), s.text("tools"), s.text("success"), s.text("automation"), s.text("exit"),
				s.text("cost"), s.text("firstStep"), s.text("guardrail"), s.text("repairTitle"),
				s.part("guidance", PlaybookReader::guidance));
	}

	static Removal removal(YamlSection s) {
		return new Removal(s.text("id"), s.reference("area"), s.part("standsFor", AreaReader::suppression),
				s.texts("steps"), s.part("guidance", PlaybookReader::guidance));
	}

	static Capacity capacity(YamlSection s) {
		return new Capacity(s.text("id"), s.expression("when"), s.part("guidance", PlaybookReader::guidance));
	}

	static OwnershipModel ownership(YamlSection s) {
		return new OwnershipModel(s.optionalReference("question"), s.optionalReferences("contested"),
				s.list("parties", (party) -> new Party(party.text("id"), party.text("label"))),
				s.list("activities", AreaReader::activity));
	}

	private static Activity activity(YamlSection s) {
		return new Activity(s.text("id"), s.text("label"), s.reference("decides"), s.reference("runs"),
				s.text("productOps"), s.flag("never", false), s.text("others"), s.optionalReference("gridRow"),
				s.text("source"));
	}

}
