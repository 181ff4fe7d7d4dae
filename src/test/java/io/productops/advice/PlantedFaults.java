package io.productops.advice;

import java.util.stream.Stream;

/**
 * Faults of every kind, each planted by one small change of the built-in playbook.
 */
final class PlantedFaults {

	private PlantedFaults() {
	}

	static Stream<PlantedFault> all() {
		return Stream.of(questions(), conditions(), stages(), rules(), principlesAndAreas(), texts(), yaml())
			.flatMap((faults) -> faults);
	}

	private static PlantedFault fault(String name, String after, String from, String to, String at, String where,
			String... message) {
		return new PlantedFault(name, after, from, to, at, where, message);
	}

	private static Stream<PlantedFault> questions() {
		return Stream.of(
				fault("two questions with one id", "id: pm_count", "id: product_teams", "id: pm_count", "pm_count",
						"pm_count", "pm_count"),
				fault("two options with one id", "id: insight_lag", "{id: quarter,", "{id: month,", "month", "month",
						"twice"),
				fault("an option without label", "id: exec_sponsor", "{id: middle_manager, label: A middle manager}",
						"{id: middle_manager}", "{id: middle_manager}", "middle_manager", "label"),
				fault("a question without label", "id: ops_headcount",
						"            label: How many people work in product ops?\n", "", "id: ops_headcount",
						"ops_headcount", "label"),
				fault("a grid without rows", "id: area_maturity", "rows:", "rows: []\n            labelsOfOld:", "[]",
						"area_maturity", "row"),
				fault("a number without range", "id: pm_ops_pct", "            max: 100\n", "", "id: pm_ops_pct",
						"pm_ops_pct", "max"),
				fault("a smallest number above the largest", "id: pm_ops_pct", "min: 0", "min: 200", "200",
						"pm_ops_pct", "smallest", "largest"),
				fault("an unknown type of question", "id: revenue_q_load", "type: scale", "type: slider", "slider",
						"revenue_q_load", "slider"),
				fault("a scale with four labels", "id: revenue_q_load", "labels: [Rare, ", "labels: [", "[",
						"revenue_q_load", "five labels"),
				fault("a visibility that is no condition", "id: ops_headcount", "visible: dedicated",
						"visible: pm_count", "pm_count", "ops_headcount", "condition"),
				fault("a visibility without a hint", "id: ops_headcount",
						"            visibleHint: Only if you have dedicated people in product ops.\n", "",
						"id: ops_headcount", "ops_headcount", "visibleHint"));
	}

	private static Stream<PlantedFault> conditions() {
		return Stream.of(
				fault("an unknown question", "id: PRE-SKILLS", "pm_skill_gap >= 3", "pm_skil_gap >= 3", "pm_skil_gap",
						"PRE-SKILLS", "pm_skil_gap"),
				fault("an unknown option", "id: PRE-SPONSOR", "'middle_manager', 'none'", "'middle_boss', 'none'",
						"'middle_boss'", "PRE-SPONSOR", "middle_boss", "exec_sponsor"),
				fault("an unknown option of a multiple choice", "id: T5", "'transparency' in", "'clarity' in",
						"'clarity'", "T5", "clarity", "pain_top"),
				fault("an unknown row of a grid", "id: X-MATURE-voc", "area_maturity.voc", "area_maturity.vox", ".vox",
						"X-MATURE-voc", "vox"),
				fault("a number compared with a text", "id: T3", "launch_failures >= 2", "launch_failures >= 'two'",
						">= 'two'", "T3", "int", "string"),
				fault("a fraction multiplied by a whole number", "id: X-PROCESS", "process_hours * 2.5",
						"process_hours * 2", "* 2", "X-PROCESS", "double", "int"),
				fault("a whole number added to a fraction", "id: X-PROCESS", "double(pm_ops_pct) + 5.0",
						"pm_ops_pct + 5.0", "+ 5.0", "X-PROCESS", "int", "double"),
				fault("a condition that is a number", "id: PRE-PMS", "when: lacks_pms", "when: pm_count", "pm_count",
						"PRE-PMS", "condition"),
				fault("a broken expression", "id: PRE-SKILLS", "pm_skill_gap >= 3", "pm_skill_gap >= && 3", "&& 3",
						"PRE-SKILLS", "&&"),
				fault("an unknown function", "id: maturity,", "mean(area_maturity)", "median(area_maturity)",
						"(area_maturity)", "maturity", "median"),
				fault("an unknown rule in a condition", "id: intent_conflict", "fires('M2-R4')", "fires('M2-R9')",
						"'M2-R9'", "intent_conflict", "no such rule"),
				fault("facts that depend on each other", "facts:", "value: mean(area_maturity)",
						"value: mean(area_maturity) + double(central_low) }\n  - {id: loop_a, value: loop_b + 1}\n  - {id: loop_b, value: loop_a + 1",
						"loop_a", "loop_a", "loop_b"),
				fault("a fact that hangs on itself", "id: scaled", "pm_count >= 7", "scaled", "scaled, value", "scaled",
						"scaled"),
				fault("two facts with one id", "id: early,", "id: early,", "id: scaled,", "scaled", "scaled",
						"scaled"));
	}

	private static Stream<PlantedFault> stages() {
		return Stream.of(
				fault("a stage table that can end without a stage", "{when: triggers_fired >= 1 || load >= 20",
						"{stage: not_yet, source", "{when: scaled, stage: not_yet, source", "scaled", "", "last row"),
				fault("an unknown stage in a row", "- when: early\n", "stage: not_yet", "stage: never", "never", "",
						"never"),
				fault("a move table without a last row", "id: keep, label: Keep", ", hire: false}",
						", when: dedicated, hire: false}", "dedicated", "keep", "last row"),
				fault("an unknown fact in the second reading", "secondReading:", "triggers_fired: triggers_possible",
						"triggers_guessed: triggers_possible", "triggers_guessed", "", "triggers_guessed"),
				fault("a correction from an unknown stage", "corrections:", "from: [first_hire, ops_team]",
						"from: [first_hire, whole_team]", "[first_hire", "", "whole_team"),
				fault("a question that does not exist among the missing", "secondReading:", "missing: [pm_ops_pct]",
						"missing: [pm_ops_share]", "[pm_ops_share", "", "pm_ops_share"));
	}

	private static Stream<PlantedFault> rules() {
		return Stream.of(
				fault("two rules with one id", "id: M1-R2", "id: M1-R2", "id: M1-R1", "M1-R1", "M1-R1", "M1-R1"),
				fault("an id with a space", "\npreconditions:", "id: PRE-PMS", "id: PRE PMS", "PRE PMS", "", "letters"),
				fault("an unknown rule to absorb", "id: M2-R1", "absorbs: [", "absorbs: [M9-R9, ", "[M9-R9", "M2-R1",
						"M9-R9"),
				fault("an unknown mistake", "id: M1-R3", "mistake: M1", "mistake: M7", "M7", "M1-R3", "M7"),
				fault("an unknown severity", "id: M1-R3", "severity: high", "severity: huge", "huge", "M1-R3", "huge"),
				fault("an unknown key", "id: M1-R3", "source:", "sauce:", "sauce", "M1-R3", "sauce"),
				fault("an unknown principle", "id: M1-R3", "principle: PR4", "principle: PR9", "PR9", "M1-R3", "PR9"),
				fault("a look back into the past", "id: M1-R3", "reviewAfterDays: 60", "reviewAfterDays: -60", "-60",
						"M1-R3", "1"),
				fault("a rule left out of the order of recommendations", "\norder:", "rules: [M2-R1]", "rules: [M2-R8]",
						"[M2-R8", "", "M2-R8"),
				fault("an unknown group of recommendations", "\norder:", "kind: capacity", "kind: capacities",
						"capacities", "", "capacities"),
				fault("an unknown rule in a removal", "\nremovals:", "rules: [M3-R1,", "rules: [M3-R7,", "[M3-R7",
						"process", "M3-R7"));
	}

	private static Stream<PlantedFault> principlesAndAreas() {
		return Stream
			.of(fault("a gap between the bands", "\nscoring:", "from: 0}", "from: 10}", "10", "weak", "0"),
					fault("a component that is a text", "\nprinciples:", "value: know_what_to_do * 25",
							"value: \"'high'\"", "'high'", "know_what_to_do", "text"),
					fault("a cap above the highest score", "\nprinciples:", "cap: 49", "cap: 490", "490", "PR1", "100"),
					fault("an unknown mistake as cap", "\nprinciples:", "cappedBy: [M4]", "cappedBy: [M8]", "[M8",
							"PR1", "M8"),
					fault("a weight below zero", "\nareas:", "need: 5,", "need: -5,", "-5", "", "0"),
					fault("an unknown pain", "    - id: voc", "pains: [scattered_feedback", "pains: [lost_feedback",
							"[lost_feedback", "voc", "lost_feedback"),
					fault("an unknown pillar", "    - id: voc", "pillar: customer", "pillar: clients", "clients", "voc",
							"clients"),
					fault("an unknown area in a removal", "\nremovals:", "area: process", "area: progress", "progress",
							"process", "progress"),
					fault("an unknown area in a condition", "id: X-MATURE-voc", "need('voc')", "need('vox')", "'vox'",
							"X-MATURE-voc", "no such area"),
					fault("an unknown row in the catalogue", "\nownership:", "gridRow: prioritisation",
							"gridRow: prioritization", "prioritization", "prioritisation", "prioritization"),
					fault("an unknown party in the catalogue", "\nownership:", "decides: head_of_product",
							"decides: boss", "boss", "product_vision", "boss"));
	}

	private static Stream<PlantedFault> texts() {
		return Stream.of(
				fault("an unknown placeholder", "id: PRE-PMS", "{engineers}", "{developers}", "- \"You have", "PRE-PMS",
						"developers"),
				fault("an optional placeholder where it cannot be left out", "\nrecheck:", "{pm_count}", "{intent}",
						"\"The number", "", "can be missing"),
				fault("a placeholder in a text that is shown as it is", "id: M4-N1", "text: >-\n",
						"text: >-\n      {contacts}\n", ">-", "M4-N1", "cannot name an answer"),
				fault("no reason without an optional placeholder", "id: PRE-SKILLS", "With {pm_count} {pm_noun}",
						"With {intent}", "- \"You rated", "PRE-SKILLS", "One sentence"),
				fault("a first step without words", "id: PRE-SKILLS",
						"firstStep: \"Choose the one skill whose lack hurts most, and agree with each PM how they will practise it this quarter.\"",
						"firstStep: \"\"", "\"\"", "PRE-SKILLS", "firstStep"));
	}

	private static Stream<PlantedFault> yaml() {
		return Stream.of(fault("a duplicate key", "id: PRE-SKILLS", "    when: pm_skill_gap >= 3\n",
				"    when: pm_skill_gap >= 3\n    when: pm_skill_gap >= 2\n", "when: pm_skill_gap >= 2", "", "when"),
				fault("a text that is not YAML", "id: PRE-SKILLS", "when: pm_skill_gap", "when: }pm_skill_gap", "}", "",
						"not YAML"),
				fault("a list where a mapping is due", "playbook:", "{id: product-ops, title: Product operations}",
						"[product-ops]", "[product-ops]", "", "mapping"),
				fault("a NUL", "id: PRE-SKILLS", "label: The pain", "label: The\0 pain", "\0", "", "no text"),
				fault("an unknown part of the playbook", "\nprovisionalBelow", "provisionalBelow: 70",
						"provisionalUnder: 70", "provisionalUnder", "", "provisionalUnder"));
	}

}
