package io.productops.advice.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Preconditions, notes and contradictions.
 */
final class Findings {

	private final Verdict verdict;

	private final Facts facts;

	private final Given given;

	Findings(Verdict verdict) {
		this.verdict = verdict;
		this.facts = verdict.facts;
		this.given = verdict.facts.given;
	}

	Map<String, Truth> preconditions() {
		Map<String, Truth> all = new LinkedHashMap<>();
		all.put("PRE-SPONSOR", Truth.all(Truth.of(!StageTable.NO_ROLE.contains(this.verdict.stage)),
				this.given.is("exec_sponsor", "middle_manager", "none")));
		all.put("PRE-SKILLS", this.given.atLeast("pm_skill_gap", 3));
		all.put("PRE-PMS", Truth.of(this.facts.lacksPms));
		return all;
	}

	Map<String, Truth> notes() {
		Integer contacts = this.given.size("product_contact");
		Truth dedicated = Truth.of(this.facts.dedicated);
		Map<String, Truth> all = new LinkedHashMap<>();
		all.put("M4-N1", Truth.all(dedicated, this.verdict.mistakes.outside(),
				(contacts != null) ? Truth.of(contacts >= 3) : Given.lacking("product_contact")));
		all.put("N-EXIT", Truth.all(this.facts.maturityAtLeast(2), this.given.is("exit_criteria", "none")));
		all.put("N-HANDOFF",
				Truth.all(dedicated,
						Truth.any(this.given.is("intent", "shrink"), Truth.all(Truth.of(this.facts.possible == 0),
								Truth.of(this.facts.loadBelow20()), this.facts.maturityAtLeast(3)))));
		return all;
	}

	Map<String, Truth> contradictions(Areas areas) {
		Given g = this.given;
		Map<String, Truth> all = new LinkedHashMap<>();
		all.put("X-LOAD-HIGH", Truth.all(g.contains("ops_tasks", "none"), g.atLeast("pm_ops_pct", 50)));
		Integer tasks = g.size("ops_tasks");
		all.put("X-LOAD-LOW", Truth.all((tasks != null) ? Truth.of(tasks >= 8) : Given.lacking("ops_tasks"),
				g.atMost("pm_ops_pct", 5)));
		all.put("X-HEADS", Truth.all(g.is("existing_ops", "one_person"), g.atLeast("ops_headcount", 2)));
		Long halfHours = g.number("process_hours");
		Long share = g.number("pm_ops_pct");
		all.put("X-PROCESS",
				Truth.of(this.facts.pms > 0 && halfHours != null && share != null && 5 * halfHours > 4 * share + 20));
		all.put("X-PMF", Truth.all(g.is("company_stage", "pre_pmf"), Truth.of(this.facts.pms >= 12)));
		Map<?, ?> maturity = (g.get("area_maturity") instanceof Map<?, ?> rows) ? rows : Map.of();
		for (String area : Areas.IDS) {
			all.put("X-MATURE-" + area, Truth.of(Long.valueOf(4).equals(maturity.get(area)) && areas.need(area) >= 75));
		}
		return all;
	}

	static List<String> holding(Map<String, Truth> all) {
		return all.keySet().stream().filter((id) -> all.get(id).holds()).toList();
	}

}
