package io.productops.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.provider.Arguments;

/**
 * The boundaries of the stages and of the ratio of product managers to product ops.
 */
final class Boundaries {

	private Boundaries() {
	}

	/** Name, answers, expected stage and move. */
	static Stream<Arguments> stages() {
		List<Arguments> checks = new ArrayList<>();
		stage(checks, "systems_first", organisation(3, 30, 0));
		stage(checks, "not_yet", organisation(3, 29, 0));
		stage(checks, "not_yet", organisation(4, 19, 0));
		stage(checks, "systems_first", organisation(4, 20, 0));
		stage(checks, "systems_first", organisation(6, 40, 2));
		stage(checks, "first_hire", organisation(7, 20, 2));
		stage(checks, "systems_first", organisation(7, 19, 2));
		stage(checks, "systems_first", organisation(7, 20, 0));
		stage(checks, "first_hire", organisation(24, 20, 2));
		stage(checks, "ops_team", organisation(25, 20, 2));
		stage(checks, "systems_first", with(organisation(25, 20, 2), "growth_12m_pct", -20));
		stage(checks, "systems_first", with(organisation(25, 20, 2), "process_hours", 8));
		stage(checks, "systems_first", with(organisation(25, 20, 2), "pm_skill_gap", 3));
		Map<String, Object> person = with(organisation(12, 5, 0), "product_teams", 12, "existing_ops", "one_person",
				"ops_headcount", 1);
		checks.add(Arguments.of("12 product managers, 12 teams, one person, load 5, no trigger", person, "first_hire",
				"keep"));
		Map<String, Object> team = with(organisation(45, 20, 2), "existing_ops", "team", "ops_headcount", 5,
				"area_maturity", Map.of("voc", 2, "process", 3), "final_call", "product_ops");
		checks.add(Arguments.of("45 product managers, a team and a critical M1", team, "ops_team", "keep"));
		checks.add(Arguments.of("the same without the critical flag", with(team, "final_call", "pm"), "federated",
				"grow"));
		return checks.stream();
	}

	/**
	 * Product managers, people in product ops, expected severity of M2-R3 or "silent".
	 */
	static Stream<Arguments> ratios() {
		return Stream.of(Arguments.of(2, 2, "critical"), Arguments.of(7, 4, "high"), Arguments.of(8, 4, "silent"),
				Arguments.of(40, 16, "silent"));
	}

	static Map<String, Object> withPeople(int productManagers, int people) {
		return with(organisation(productManagers, 20, 2), "existing_ops", "team", "ops_headcount", people);
	}

	private static void stage(List<Arguments> checks, String stage, Map<String, Object> answers) {
		Map<String, Object> told = new LinkedHashMap<>();
		for (String id : List.of("pm_count", "pm_ops_pct", "growth_12m_pct", "process_hours", "pm_skill_gap")) {
			told.put(id, answers.get(id));
		}
		told.put("launch_failures", answers.get("launch_failures"));
		String move = Map.of("not_yet", "wait", "systems_first", "build").getOrDefault(stage, "start");
		checks.add(Arguments.of(told.toString(), answers, stage, move));
	}

	/** An organisation without product ops, of a size, a load and so many triggers. */
	private static Map<String, Object> organisation(int productManagers, int load, int triggers) {
		Map<String, Object> answers = new HashMap<>();
		return with(answers, "pm_count", productManagers, "product_teams", Math.min(5, productManagers), "engineers",
				20, "company_stage", "high_growth", "existing_ops", "none", "pm_ops_pct", load, "revenue_q_load", 0,
				"consistency", 4, "struggle_point", "not_yet", "pain_top", List.of("none"), "growth_12m_pct", 0,
				"exec_sponsor", "active_ceo_cpo", "pm_skill_gap", 0, "process_hours", 2, "launch_failures",
				(triggers > 0) ? 2 : 0, "know_what_to_do", (triggers > 1) ? 1 : 4);
	}

	private static Map<String, Object> with(Map<String, Object> answers, Object... changes) {
		Map<String, Object> changed = new HashMap<>(answers);
		for (int i = 0; i < changes.length; i += 2) {
			changed.put((String) changes[i], changes[i + 1]);
		}
		return changed;
	}

}
