package io.productops.advice.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Stage, move and every rule of the mistakes, by rule id in order.
 */
final class Verdict {

	static final List<String> RULES = List.of("M1-R1", "M1-R2", "M1-R3", "M1-R4", "M2-R1", "M2-R2", "M2-R3", "M2-R4",
			"M2-R5", "M3-R1", "M3-R2", "M3-R3", "M3-R4", "M4-R1", "M4-R2", "M4-R3", "M5-R1", "M5-R2", "M5-R3", "M5-R4",
			"M5-R5", "M5-R6");

	final Facts facts;

	final Mistakes mistakes;

	final String stage;

	final String secondStage;

	final String move;

	final Map<String, Outcome> rules = new LinkedHashMap<>();

	Verdict(Given given) {
		this.facts = new Facts(given);
		this.mistakes = new Mistakes(this.facts);
		StageTable table = new StageTable(this.facts, this.mistakes);
		this.stage = table.first();
		this.secondStage = table.second();
		this.move = table.move(this.stage);
		for (String rule : RULES) {
			this.rules.put(rule, switch (rule) {
				case "M2-R2" -> tooEarly();
				case "M2-R4" -> intentTooEarly();
				case "M2-R5" -> growingUnmended();
				default -> this.mistakes.of(rule);
			});
		}
	}

	private Outcome tooEarly() {
		boolean holds = this.facts.dedicated && this.facts.pms >= 4 && this.facts.pms <= 6 && this.facts.possible <= 1
				&& StageTable.NO_ROLE.contains(this.stage);
		return Outcome.ladder("high", Truth.of(holds));
	}

	private Outcome intentTooEarly() {
		boolean early = StageTable.NO_ROLE.contains(this.stage) && StageTable.NO_ROLE.contains(this.secondStage);
		return Outcome.ladder("high",
				Truth.all(this.facts.given.is("intent", "first_hire", "grow_team"), Truth.of(early)));
	}

	private Outcome growingUnmended() {
		Given g = this.facts.given;
		Truth there = Truth.of(this.facts.dedicated && !StageTable.NO_ROLE.contains(this.stage));
		boolean crowded = this.mistakes.of("M2-R3").fires();
		Truth reason = Truth.any(Truth.of(crowded), Truth.of(this.facts.possible == 0 && this.facts.loadBelow20()),
				g.atLeast("pm_skill_gap", 3));
		return Outcome.ladder("high", Truth.all(there, g.is("intent", "grow_team"), reason), "medium",
				Truth.all(there, Truth.of("first_hire".equals(this.stage)), g.is("existing_ops", "team", "federated"),
						g.atLeast("ops_headcount", 2), Truth.of(!crowded)));
	}

	Outcome rule(String id) {
		return this.rules.get(id);
	}

	/** Whether a rule of this mistake is critical. */
	boolean criticalIn(String mistake) {
		return this.rules.entrySet()
			.stream()
			.anyMatch((rule) -> rule.getKey().startsWith(mistake) && rule.getValue().critical());
	}

	/** Process is taken away, so it is not added. */
	boolean removesProcess() {
		return rule("M3-R1").weighty() || rule("M3-R2").weighty() || rule("M3-R3").weighty();
	}

	List<String> systems(Areas areas) {
		int limit = switch (this.stage) {
			case "not_yet" -> 1;
			case "systems_first", "first_hire" -> 2;
			default -> 3;
		};
		return areas.needed()
			.stream()
			.filter((area) -> !"process".equals(area) || !removesProcess())
			.limit(limit)
			.toList();
	}

}
