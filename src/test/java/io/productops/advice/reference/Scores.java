package io.productops.advice.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How far each of the five principles is lived.
 */
final class Scores {

	static final List<String> IDS = List.of("PR1", "PR2", "PR3", "PR4", "PR5");

	/** The mistakes whose critical flags hold a score down; a principle each. */
	private static final List<String> CAPPING = List.of("M4", "M2", "M3", "M1", "-");

	private final Facts facts;

	private final Given given;

	private final List<Fraction> parts = new ArrayList<>();

	private Scores(Facts facts) {
		this.facts = facts;
		this.given = facts.given;
	}

	/**
	 * One score.
	 *
	 * @param score rounded and capped, or null with fewer than two components
	 * @param components rounded, in order
	 */
	record Score(@Nullable Integer score, @Nullable String band, boolean thin, boolean capped,
			List<Integer> components) {
	}

	static Map<String, Score> of(Verdict verdict) {
		Map<String, Score> scores = new LinkedHashMap<>();
		for (String id : IDS) {
			Scores reading = new Scores(verdict.facts);
			switch (id) {
				case "PR1" -> reading.bridge();
				case "PR2" -> reading.systems();
				case "PR3" -> reading.velocity();
				case "PR4" -> reading.informs();
				default -> reading.standards();
			}
			scores.put(id, reading.score(verdict.criticalIn(CAPPING.get(IDS.indexOf(id)))));
		}
		return scores;
	}

	private Score score(boolean cap) {
		List<Integer> rounded = this.parts.stream().map(Fraction::roundedHalfUp).toList();
		if (this.parts.size() < 2) {
			return new Score(null, null, false, false, rounded);
		}
		int mean = Fraction.mean(this.parts).roundedHalfUp();
		int score = cap ? Math.min(49, mean) : mean;
		String band = (score >= 75) ? "lived" : (score >= 50) ? "partly" : "weak";
		return new Score(score, band, this.parts.size() == 2, score < mean, rounded);
	}

	private void add(long numerator, long denominator) {
		this.parts.add(new Fraction(numerator, denominator).clipped());
	}

	private void add(long points) {
		add(points, 1);
	}

	private void byOption(String question, Map<String, Integer> points) {
		if (this.given.get(question) instanceof String option) {
			add(points.get(option));
		}
	}

	/** Base plus factor times the number, where there is one. */
	private void linear(String question, long base, long factor) {
		Long value = this.given.number(question);
		if (value != null) {
			add(base + factor * value);
		}
	}

	private void lag() {
		byOption("insight_lag", Map.of("same_week", 100, "month", 70, "quarter", 30, "longer", 0));
	}

	private void bridge() {
		linear("know_what_to_do", 0, 25);
		lag();
		Integer paths = this.given.count("insight_paths", "shared_repo", "regular_synthesis", "research_team",
				"dashboards", "field_embed");
		if (paths != null) {
			add(List.of(0, 50, 80, 100).get(Math.min(3, paths)));
		}
		Integer gaps = this.given.size("coordination_gaps");
		if (gaps != null) {
			add(100 - 20 * gaps);
		}
		Integer embedded = this.given.count("insight_paths", "field_embed");
		if ("field_distributed".equals(this.given.get("ops_shape")) && embedded != null) {
			add(100 * embedded);
		}
		Integer contacts = this.given.size("product_contact");
		if (this.facts.dedicated && contacts != null) {
			add(List.of(0, 35, 65, 100).get(Math.min(3, contacts)));
		}
	}

	private void systems() {
		var levels = this.facts.maturities();
		long sum = levels.stream().mapToLong(Long::longValue).sum();
		if (!levels.isEmpty()) {
			add(25 * sum, levels.size());
		}
		byOption("exit_criteria", Map.of("all", 100, "some", 50, "none", 0));
		byOption("inbound_kind", Map.of("opportunity", 100, "mixed", 60, "status", 30, "how_to", 10));
		if (this.facts.dedicated && !levels.isEmpty()) {
			add((sum >= 2L * levels.size()) ? 100 : (sum >= levels.size()) ? 50 : 0);
		}
	}

	private void velocity() {
		if (!"unknown".equals(this.facts.basis)) {
			add(100 - 2 * Math.max(0, this.facts.load - 10));
		}
		linear("launch_failures", 100, -20);
		Long halfHours = this.given.number("process_hours");
		if (halfHours != null) {
			add(400 - 25 * Math.max(0, halfHours - 4), 4);
		}
		linear("pm_customer_convos", 0, 25);
	}

	private void informs() {
		byOption("final_call",
				Map.of("pm", 100, "head_of_product", 70, "committee", 40, "unclear", 20, "product_ops", 0));
		Integer decisions = this.given.count("ops_mandate", "prioritise_backlog", "own_roadmap_decisions");
		Integer work = this.given.count("ops_mandate", "write_specs", "stakeholder_tradeoffs", "chase_delivery",
				"replace_weak_pms");
		if (decisions != null && work != null) {
			add(100 - 50 * decisions - 25 * work);
		}
		byOption("proxy", Map.of("never", 100, "sometimes", 50, "mostly", 0));
		linear("informs_pm", 0, 25);
	}

	private void standards() {
		linear("consistency", 0, 25);
		linear("data_selfserve", 0, 25);
		byOption("deviation", Map.of("documented", 100, "case_by_case", 70, "not_allowed", 30));
		Integer good = this.given.count("standardised", "roadmap_format", "cross_checkins", "launch_checklist",
				"research_repo");
		Integer bad = this.given.count("standardised", "team_standups", "sprint_rituals");
		if (good != null && bad != null) {
			add(25 * good - 25 * bad);
		}
		lag();
	}

}
