package io.productops.advice;

import java.util.List;

import io.productops.advice.LintFinding.Kind;

/**
 * Odd things for the built-in playbook that leave each other alone when they are planted
 * together.
 */
final class LintFaults {

	private LintFaults() {
	}

	static List<LintFault> rules() {
		return List.of(
				never("ranges that exclude each other", "M3-R1", "id: M3-R1", "id: M3-R1", "process_hours >= 8.0",
						"process_hours >= 8.0 && process_hours < 3.0", "id: M3-R1", "process_hours >= 5.0",
						"process_hours >= 5.0 && process_hours <= 4.5"),
				never("an exception that is the condition", "M5-R6", "id: M5-R6", "id: M5-R6",
						"unless: \"fires('M5-R1')\"", "unless: \"ownership_disputes in ['weekly', 'daily']\""),
				never("an option of a question that is not asked then", "M1-R4", "id: M1-R4", "id: M1-R4",
						"dedicated && proxy == 'mostly'", "!dedicated && proxy == 'mostly'", "id: M1-R4",
						"dedicated && proxy == 'sometimes'", "existing_ops == 'none' && proxy == 'sometimes'"),
				never("a number that no answer reaches", "T3", "id: T3", "id: T3",
						"launch_failures >= 2 || launch_failures >= 1 && 'launch_readiness' in pain_top",
						"launch_failures >= 6"),
				never("a ratio that the size excludes", "PRE-PMS", "id: PRE-PMS", "id: PRE-PMS", "when: lacks_pms",
						"when: lacks_pms && pm_count >= 20 && product_teams < 50 && engineers < 300"),
				never("a fact that excludes the number", "X-PMF", "id: X-PMF", "id: X-PMF", "pm_count >= 12",
						"early && pm_count >= 12"),
				never("a mean above the highest point", "N-EXIT", "id: N-EXIT", "id: N-EXIT", "maturity >= 2.0",
						"maturity > 4.0"),
				never("two options of a single choice", "first-system", "id: first-system", "id: first-system",
						"build_capacity == 'nobody'", "build_capacity == 'nobody' && build_capacity == 'leader'"),
				never("an option that stands alone, with another", "M4-R3", "id: M4-R3", "id: M4-R3", "contacts <= 1",
						"'none' in product_contact && 'planning' in product_contact"),
				never("more options than there are", "X-LOAD-LOW", "id: X-LOAD-LOW", "id: X-LOAD-LOW", ">= 8", ">= 11"),
				never("more options than may be chosen", "T2", "id: T2", "id: T2", "product_teams >= 2",
						"count(pain_top, ['tool_sprawl', 'data_access', 'field_gap', 'transparency']) >= 4"),
				never("counters that exclude each other", "M2-R2", "id: M2-R2", "id: M2-R2", "triggers_possible <= 1",
						"triggers_possible <= 1 && triggers_fired >= 2"),
				never("a move that the stage excludes", "M2-R4", "id: M2-R4", "id: M2-R4",
						"second_stage in ['not_yet', 'systems_first']", "move == 'start'"));
	}

	static List<LintFault> levels() {
		return List.of(
				shadowed("a lower threshold above a higher one", "M3-R1.high", "high", "id: M3-R1",
						"process_hours >= 8.0", "process_hours >= 4.0"),
				shadowed("a condition without what sharpened it", "M1-R1.high", "high", "id: M1-R1", " && dedicated",
						""),
				shadowed("a level before that holds more often", "M5-R2.high", "high", "id: M5-R2", "unowned_rows >= 4",
						"unowned_rows >= 1 || prioritisation_unowned"),
				shadowed("a ratio before that holds more often", "M2-R3.high", "high", "id: M2-R3", "pm_count <= heads",
						"pm_count <= 2 * heads"),
				shadowed("a level whose question is not asked then", "M5-R6.medium", "medium", "id: M5-R6",
						"ownership_disputes == 'weekly'",
						"ownership_disputes == 'weekly' && pm_count <= 2 && !dedicated"),
				shadowed("an exception that drops one level", "M3-R3.high", "high", "id: M3-R3", "levels:",
						"unless: \"deviation == 'not_allowed'\"\n    levels:"),
				shadowed("facts that exclude each other", "M4-R2.medium", "medium", "id: M4-R2",
						"planned && reports_to", "planned && dedicated && reports_to"));
	}

	/** Three playbooks: rows without answers, a row above the others, a correction. */
	static List<List<LintFault>> stages() {
		return List.of(
				List.of(unreached("a row with numbers that exclude each other", "federated", "    - id: federated\n",
						"dedicated && (pm_count >= 40", "(pm_count >= 40 || product_teams >= 40 && pm_count >= 12)",
						"pm_count >= 40 && pm_count <= 12"),
						unreached("rows that hold only where one before them does", "ops_team", "    - id: ops_team\n",
								"dedicated && (pm_count >= 12", "dedicated && (", "dedicated && early && (",
								"pm_count >= 25 && exec_sponsor", "&& exec_sponsor", "&& !scaled && exec_sponsor"),
						unreached("no row that gives it", "not_yet", "    - id: not_yet\n", "  table:\n",
								"stage: not_yet", "stage: systems_first", "load < 20\", stage", "not_yet",
								"systems_first", "- {stage: not_yet, source", "not_yet", "systems_first")),
				List.of(unreached("a row that comes first wherever it could hold", "federated", "    - id: federated\n",
						"  table:\n", "    # Too early",
						"    - {when: pm_count >= 12, stage: ops_team, source: Our judgement}\n    # Too early")),
				List.of(unreached("a correction that always takes it away", "federated", "    - id: federated\n",
						"  corrections:\n", "    # Do not hire",
						"    - {when: dedicated, from: [federated], stage: ops_team, source: Our judgement}\n    # Do not hire"),
						never("a correction of what is no longer there", "stage.corrections.2", "- when:",
								"- when: \"!dedicated && (lacks", "from: [first_hire, ops_team]",
								"from: [federated]")));
	}

	static List<LintFault> twins() {
		return List.of(
				twin("a threshold turned round twice", "PRE-PMS", "id: PRE-PMS", "when: lacks_pms",
						"when: \"!(pm_skill_gap < 3)\""),
				twin("two levels as one list", "M5-R4", "id: M5-R4", "'nothing_written' in pm_accountable",
						"final_call in ['unclear', 'committee']"),
				twin("a condition and its weaker half", "M1-R3", "id: M1-R3", "pm_work_items >= 1",
						"decision_items > 0 || ownership_grid.prioritisation == 'product_ops'"),
				twin("the same in another order", "X-PMF", "id: X-PMF", "company_stage == 'pre_pmf' && pm_count >= 12",
						"ops_headcount > 1 && 'one_person' == existing_ops"),
				twin("a counter above 0 and one from 1", "N-HANDOFF", "id: N-HANDOFF",
						"dedicated && (intent == 'shrink' || triggers_possible == 0 && load_known && load < 20 && maturity >= 3.0)",
						"intent in ['first_hire', 'grow_team'] && critical_flags >= 1"),
				twin("a doubled threshold", "T5", "id: T5",
						"know_what_to_do <= 1 || know_what_to_do <= 2 && 'transparency' in pain_top",
						"2 * launch_failures >= 3 || 'launch_readiness' in pain_top && launch_failures > 0"));
	}

	static List<LintFault> questions() {
		return List.of(
				unread("a question that only texts quote", "ritual_purpose", "id: M3-R2", "ritual_purpose == 'few'",
						"pm_ops_pct >= 90", "id: M3-R2", "ritual_purpose == 'some'", "pm_ops_pct >= 80"),
				unread("a question whose only score reads another one", "informs_pm", "\nprinciples:",
						"value: informs_pm * 25", "value: data_selfserve * 25"),
				unread("a question that a condition no longer names", "ops_shape", "\nprinciples:",
						"\"ops_shape == 'field_distributed'\"", "dedicated"),
				unread("a new question", "favourite_day", "id: exec_sponsor", "- id: pm_skill_gap", """
						- id: favourite_day
						            type: scale
						            label: How good a day is Friday?
						            short: Friday
						            why: Because.
						            labels: [Bad, Fair, Fine, Good, Great]
						          - id: pm_skill_gap"""),
				unread("a question that is never asked", "proxy", "short: PMs reach customers through",
						"visible: dedicated", "visible: dedicated && pm_count > 5000"),
				unread("a question that counts where nothing can be", "deviation", "\nprinciples:",
						"deviation == 'documented' ? 100 : deviation == 'case_by_case' ? 70 : 30",
						"consistency >= 3 ? 100 : 70", "id: M3-R3", "deviation == 'not_allowed'",
						"deviation == 'not_allowed' && pm_count < 0"),
				unread("a question behind a fact that nothing uses", "inbound_kind", "\nfacts:\n", "facts:",
						"facts:\n  - {id: unused, value: inbound_kind == 'status'}", "id: T1\n",
						"unless: \"inbound_kind == 'opportunity' && ", "unless: \"", "\nprinciples:",
						"inbound_kind == 'opportunity' ? 100 : inbound_kind == 'mixed' ? 60 : inbound_kind == 'status' ? 30 : 10",
						"10 * consistency", "\nareas:", "unless: \"inbound_kind == 'opportunity'\"",
						"unless: \"pm_count < 2\"", "\nareas:", "inbound_kind == 'how_to'", "pm_count > 200",
						"\nareas:", "inbound_kind == 'status'", "pm_count > 300", "\nareas:",
						"inbound_kind == 'how_to'", "pm_count > 400"));
	}

	static List<LintFault> options() {
		return List.of(
				idle("a new option that no rule counts", "standardised.wiki", "id: standardised",
						"- {id: spec_template", "- {id: wiki, label: Wiki}\n              - {id: spec_template"),
				idle("an option that is no longer counted", "success_measures.pm_time", "id: M3-R4", "'pm_time', ", ""),
				idle("an option that a score no longer counts", "standardised.research_repo", "\nprinciples:",
						", 'research_repo'", ""),
				idle("a pain that belongs to no area", "pain_top.weather", "id: pain_top", "- {id: education_gap",
						"- {id: weather, label: Weather}\n              - {id: education_gap"),
				idle("a new option of a single choice", "ownership_disputes.yearly", "id: ownership_disputes",
						"- {id: weekly", "- {id: yearly, label: About once a year}\n              - {id: weekly"),
				idle("two options with one effect", "proxy.mostly", "\nprinciples:", "proxy == 'sometimes' ? 50 : 0",
						"0", "id: M1-R4", "proxy == 'mostly'", "proxy != 'never'"),
				idle("an option that counts where nothing can be", "intent.shrink", "id: N-HANDOFF",
						"intent == 'shrink'", "intent == 'shrink' && !dedicated"),
				idle("an option that stands alone and means nothing", "coordination_gaps.none", "  - {id: gaps, value",
						"chosen(coordination_gaps)", "0"));
	}

	static List<LintFault> improvements() {
		return List.of(
				worse("a flag below the threshold", "M3-R1", "id: M3-R1", "process_hours >= 8.0",
						"process_hours <= 2.0", "id: M3-R1", "process_hours >= 5.0", "process_hours <= 5.0"),
				worse("a trigger on a good rating", "T5", "id: T5", "know_what_to_do <= 1 || know_what_to_do <= 2",
						"know_what_to_do >= 3 || know_what_to_do >= 2"),
				worse("a score turned round", "PR5.consistency", "\nprinciples:", "value: consistency * 25",
						"value: 100 - consistency * 25"),
				worse("a precondition against the other rules", "PRE-SKILLS", "id: PRE-SKILLS", "pm_skill_gap >= 3",
						"pm_skill_gap <= 1"),
				worse("a trigger on few failures", "T3", "id: T3", "launch_failures >= 2", "launch_failures <= 2"),
				worse("a need that grows with what is there", "tooling.need", "\nareas:", "(4 - data_selfserve) * 25",
						"data_selfserve * 25"),
				worse("an exception turned round", "T1", "id: T1", "pm_customer_convos >= 4",
						"pm_customer_convos <= 4"),
				worse("a flag where nothing is wrong", "M1-R3", "id: M1-R3", "pm_work_items >= 1", "pm_work_items < 1"),
				worse("a flag where every row has an owner", "M5-R2", "id: M5-R2", "unowned_rows >= 4",
						"unowned_rows <= 1", "id: M5-R2", "unowned_rows >= 2 || prioritisation_unowned",
						"unowned_rows <= 2"),
				worse("severities against the order of the options", "M3-R2", "id: M3-R2", "ritual_purpose == 'few'",
						"ritual_purpose == 'some'", "id: M3-R2",
						"- severity: medium\n        when: \"ritual_purpose == 'some'",
						"- severity: medium\n        when: \"ritual_purpose == 'few'"),
				worse("a score that rewards the slow", "PR1.insight_lag", "\nprinciples:",
						"insight_lag == 'same_week' ? 100 : insight_lag == 'month' ? 70 : insight_lag == 'quarter' ? 30 : 0",
						"insight_lag == 'same_week' ? 0 : insight_lag == 'month' ? 30 : insight_lag == 'quarter' ? 70 : 100"));
	}

	static List<LintFault> sources() {
		return List.of(unsourced("a note without a source", "M4-N1", "id: M4-N1", "    source: Tolkin, 08:23\n", ""),
				unsourced("a row without a source", "stage.table.12", "- {stage: not_yet, source",
						", source: Our judgement", ""),
				unsourced("a correction without a source", "stage.corrections.1", "  corrections:\n",
						"      source: \"Perri and Tilles on skills; the cut-offs are our judgement\"\n", ""),
				unsourced("an id that the list does not hold", "M3-R1", "id: M3-R1",
						"SprintSync, a vendor blog, for 5 hours; our judgement for 8", "S26"),
				unsourced("a place for a source", "M5-R4", "id: M5-R4", "Itwaru, 11:37", "TODO"),
				unsourced("a question mark", "customer_time", "id: customer_time",
						"\"Christine Itwaru; number our judgement\"", "\"?\""),
				unsourced("an ownership row that somebody will look up", "pricing", "id: pricing", "Our judgement",
						"tbd"),
				unsourced("a quote from somewhere", "PR5.quotes.1", "id: PR5", "source: Lenny’s Podcast",
						"source: Somewhere on the web"));
	}

	private static LintFault never(String name, String id, String at, String... edits) {
		return LintFault.of(name, Kind.RULE_NEVER_FIRES, id, at, edits);
	}

	private static LintFault shadowed(String name, String id, String severity, String... edits) {
		return LintFault.of(name, Kind.LEVEL_NEVER_REACHED, id, "severity: " + severity, edits);
	}

	private static LintFault unreached(String name, String id, String at, String... edits) {
		return LintFault.of(name, Kind.STAGE_NEVER_REACHED, id, at.strip(), edits);
	}

	private static LintFault twin(String name, String id, String... edits) {
		return LintFault.of(name, Kind.ALWAYS_TOGETHER, id, "id: " + id, edits);
	}

	private static LintFault unread(String name, String id, String... edits) {
		return LintFault.of(name, Kind.QUESTION_UNREAD, id, "id: " + id, edits);
	}

	private static LintFault idle(String name, String id, String... edits) {
		return LintFault.of(name, Kind.OPTION_WITHOUT_EFFECT, id, "id: " + id.substring(id.indexOf('.') + 1) + ",",
				edits);
	}

	private static LintFault worse(String name, String id, String... edits) {
		return LintFault.of(name, Kind.WORSE_WHEN_BETTER, id,
				"id: " + id.replace("PR5.", "").replace("PR1.", "").replace(".need", ""), edits);
	}

	private static LintFault unsourced(String name, String id, String... edits) {
		return LintFault.of(name, Kind.TEXT_WITHOUT_SOURCE, id, "", edits);
	}

}
