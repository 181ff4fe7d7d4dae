package io.productops.advice.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much each of the five problem areas is needed.
 */
final class Areas {

	static final List<String> IDS = List.of("voc", "transparency", "tooling", "content", "process");

	private static final String[] STRUCTURED = { "shared_repo", "regular_synthesis", "research_team", "dashboards",
			"field_embed" };

	private static final Map<String, List<String>> LINKED = Map.of("voc", List.of("scattered_feedback", "field_gap"),
			"transparency", List.of("inbound_questions", "transparency", "launch_readiness"), "tooling",
			List.of("data_access", "tool_sprawl"), "content", List.of("education_gap"), "process",
			List.of("inconsistent_practice", "informal_breaking"));

	private final Facts facts;

	private final Given given;

	private final Map<String, Long> needs = new LinkedHashMap<>();

	Areas(Facts facts) {
		this.facts = facts;
		this.given = facts.given;
		for (String area : IDS) {
			this.needs.put(area, Math.min(100, switch (area) {
				case "voc" -> voc();
				case "transparency" -> transparency();
				case "tooling" -> tooling();
				case "content" -> content();
				default -> process();
			}));
		}
	}

	private static long points(Truth condition, long points) {
		return condition.holds() ? points : 0;
	}

	private long scaled(String question, long factor) {
		Long value = this.given.number(question);
		return (value != null) ? factor * value : 0;
	}

	private long gap(String question) {
		Long value = this.given.number(question);
		return (value != null) ? 25 * (4 - value) : 0;
	}

	private static long max(long... members) {
		long max = 0;
		for (long member : members) {
			max = Math.max(max, member);
		}
		return max;
	}

	private long voc() {
		Given g = this.given;
		Integer paths = g.count("insight_paths", STRUCTURED);
		return max(points(g.is("insight_lag", "longer"), 100), points(g.is("insight_lag", "quarter"), 75),
				points(g.is("insight_lag", "month"), 40), (paths != null && paths == 0) ? 80 : 0,
				points(g.contains("pain_top", "scattered_feedback", "field_gap"), 70),
				points(g.contains("ops_tasks", "feedback_triage", "research_logistics"), 50),
				points(g.contains("coordination_gaps", "field_ops"), 50));
	}

	private long transparency() {
		Given g = this.given;
		boolean quiet = g.atMost("revenue_q_load", 1).holds();
		Integer gaps = g.size("coordination_gaps");
		return max(gap("know_what_to_do"),
				g.is("inbound_kind", "opportunity").holds() ? 0 : scaled("revenue_q_load", 25),
				scaled("launch_failures", 20), quiet ? 0 : points(g.is("inbound_kind", "how_to"), 80),
				quiet ? 0 : points(g.is("inbound_kind", "status"), 70), (gaps != null && gaps >= 3) ? 60 : 0,
				points(g.contains("ops_tasks", "stakeholder_qa", "release_coordination"), 50));
	}

	private long tooling() {
		Given g = this.given;
		return max(gap("data_selfserve"), points(g.contains("pain_top", "data_access"), 80),
				points(g.contains("pain_top", "tool_sprawl"), 70), points(g.contains("ops_tasks", "data_pulls"), 60),
				points(g.contains("ops_tasks", "tool_admin"), 50), points(g.contains("coordination_gaps", "data"), 50));
	}

	private long content() {
		Given g = this.given;
		boolean quiet = g.atMost("revenue_q_load", 1).holds();
		return max(points(g.contains("pain_top", "education_gap"), 80),
				quiet ? 0 : points(g.is("inbound_kind", "how_to"), 70),
				points(g.contains("ops_tasks", "docs_enablement"), 50),
				points(g.contains("ops_tasks", "escalations"), 40));
	}

	private long process() {
		if (this.facts.teams < 2) {
			return 0;
		}
		Given g = this.given;
		return max(gap("consistency"), points(g.contains("pain_top", "inconsistent_practice"), 75),
				points(g.contains("ops_tasks", "planning_logistics", "status_reporting"), 50),
				scaled("launch_failures", 15));
	}

	long need(String area) {
		return this.needs.get(area);
	}

	/** The answered maturity, or 2. */
	long maturity(String area) {
		Object value = (this.given.get("area_maturity") instanceof Map<?, ?> rows) ? rows.get(area) : null;
		return (value instanceof Long level) ? level : 2;
	}

	/** Place of the first linked pain among the pains, or after all. */
	private int painPlace(String area) {
		int place = Integer.MAX_VALUE;
		if (this.given.get("pain_top") instanceof List<?> pains) {
			for (String pain : LINKED.get(area)) {
				place = pains.contains(pain) ? Math.min(place, pains.indexOf(pain)) : place;
			}
		}
		return place;
	}

	long priority(String area) {
		long linked = (painPlace(area) < Integer.MAX_VALUE) ? 200 : 0;
		return Math.floorDiv(5 * need(area) + 75 * (4 - maturity(area)) + linked + 5, 10L);
	}

	boolean isNeeded(String area) {
		return need(area) >= 40 && priority(area) >= 45 && maturity(area) < 4;
	}

	/** The needed areas, most urgent first. */
	List<String> needed() {
		List<String> areas = new ArrayList<>(IDS.stream().filter(this::isNeeded).toList());
		areas.sort(Comparator.comparing((String area) -> -priority(area)).thenComparing(this::painPlace));
		return areas;
	}

	List<String> addOns(String area) {
		Given g = this.given;
		Map<String, Truth> all = new LinkedHashMap<>();
		switch (area) {
			case "voc" -> {
				all.put("intake-triage", Truth.any(g.contains("ops_tasks", "feedback_triage"),
						g.is("insight_lag", "quarter", "longer")));
				all.put("research-ops", g.contains("ops_tasks", "research_logistics"));
				all.put("burden-report",
						Truth.any(g.contains("ops_tasks", "escalations"), g.contains("coordination_gaps", "support")));
			}
			case "transparency" -> all.put("beta-programme",
					Truth.any(g.contains("ops_mandate", "beta"), g.atLeast("launch_failures", 1)));
			case "tooling" -> all.put("experimentation", g.contains("ops_tasks", "data_pulls"));
			case "process" -> {
				all.put("portfolio-view", g.contains("coordination_gaps", "leadership"));
				all.put("stage-time", g.atMost("consistency", 1));
			}
			default -> {
			}
		}
		return all.keySet().stream().filter((addOn) -> all.get(addOn).holds()).toList();
	}

}
