package io.productops.advice.reference;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules of the five mistakes that do not depend on the stage.
 */
final class Mistakes {

	private static final String[] OUTSIDE = { "operations", "bizops_pmo", "engineering", "other" };

	private final Facts facts;

	private final Given given;

	private final Truth dedicated;

	Mistakes(Facts facts) {
		this.facts = facts;
		this.given = facts.given;
		this.dedicated = Truth.of(facts.dedicated);
	}

	/** The rules whose critical flags keep a function from being proven. */
	boolean sound() {
		for (String rule : List.of("M1-R1", "M1-R2", "M2-R1", "M2-R3", "M3-R1", "M4-R1", "M5-R1", "M5-R2")) {
			if (of(rule).critical()) {
				return false;
			}
		}
		return true;
	}

	Outcome of(String rule) {
		Given g = this.given;
		return switch (rule) {
			case "M1-R1" ->
				Outcome.ladder(this.facts.dedicated ? "critical" : "high", g.is("final_call", "product_ops"));
			case "M1-R2" -> Outcome.ladder(this.facts.dedicated ? "critical" : "high",
					Truth.any(g.contains("ops_mandate", "prioritise_backlog", "own_roadmap_decisions"),
							g.row("ownership_grid", "prioritisation", Set.of("product_ops"))));
			case "M1-R3" -> Outcome.ladder("high", g.contains("ops_mandate", "write_specs", "stakeholder_tradeoffs",
					"chase_delivery", "replace_weak_pms"));
			case "M1-R4" -> Outcome.ladder("high", Truth.all(this.dedicated, g.is("proxy", "mostly")), "medium",
					Truth.all(this.dedicated, g.is("proxy", "sometimes")));
			case "M2-R1" -> Outcome.ladder("critical", Truth.of(this.facts.dedicated && this.facts.early));
			case "M2-R3" -> ratio();
			case "M3-R1" -> Outcome.ladder("critical", g.atLeast("process_hours", 2 * 8), "high",
					g.atLeast("process_hours", 2 * 5));
			case "M3-R2" ->
				Outcome.ladder("high", g.is("ritual_purpose", "few"), "medium", g.is("ritual_purpose", "some"));
			case "M3-R3" -> teamRituals();
			case "M3-R4" -> compliance();
			case "M4-R1", "M4-R2", "M4-R3" -> siloed(rule);
			case "M5-R1" -> charter();
			case "M5-R2" -> unowned();
			case "M5-R3" ->
				Outcome.ladder("high", g.is("final_call", "unclear"), "medium", g.is("final_call", "committee"));
			case "M5-R4" -> Outcome.ladder("medium", g.contains("pm_accountable", "nothing_written"));
			case "M5-R5" -> Outcome.ladder("high", Truth.all(this.dedicated, g.contains("success_measures", "none")),
					"medium", Truth.all(this.facts.planned, g.contains("success_measures", "none")));
			case "M5-R6" -> of("M5-R1").fires() ? Outcome.QUIET : Outcome.ladder("high",
					g.is("ownership_disputes", "daily"), "medium", g.is("ownership_disputes", "weekly"));
			default -> throw new IllegalArgumentException(rule);
		};
	}

	private Outcome ratio() {
		Long heads = this.facts.heads();
		if (!this.facts.dedicated) {
			return Outcome.QUIET;
		}
		if (heads == null) {
			return Outcome.ladder("critical", Given.lacking("ops_headcount"));
		}
		return Outcome.ladder("critical", Truth.of(heads >= 1 && this.facts.pms <= heads), "high",
				Truth.of(heads >= 1 && this.facts.pms < 2 * heads));
	}

	private Outcome teamRituals() {
		Truth touched = this.given.contains("standardised", "team_standups", "sprint_rituals");
		return Outcome.ladder("high", Truth.all(touched, this.given.is("deviation", "not_allowed")), "medium", touched);
	}

	private Outcome compliance() {
		Integer real = this.given.count("success_measures", "pm_time", "inbound_quality", "launch_readiness",
				"time_to_insight", "pm_satisfaction");
		return Outcome.ladder("high",
				Truth.all(this.dedicated, this.given.contains("success_measures", "process_compliance"),
						(real != null) ? Truth.of(real == 0) : Given.lacking("success_measures")));
	}

	private Outcome siloed(String rule) {
		Integer contacts = this.given.size("product_contact");
		Truth there = Truth.any(this.dedicated, this.facts.planned);
		boolean planned = this.facts.planned.holds();
		boolean inside = "M4-R3".equals(rule);
		Truth line = inside ? this.given.is("reports_to", "head_of_product", "area_leads")
				: this.given.is("reports_to", OUTSIDE);
		Truth distance = (contacts == null) ? Given.lacking("product_contact") : Truth.of(switch (rule) {
			case "M4-R1" -> contacts == 0;
			case "M4-R2" -> contacts == 1 || contacts == 2;
			default -> contacts <= 1;
		});
		String severity = switch (rule) {
			case "M4-R1" -> planned ? "high" : "critical";
			case "M4-R2" -> planned ? "medium" : "high";
			default -> "medium";
		};
		return Outcome.ladder(severity, Truth.all(there, line, distance));
	}

	private Outcome charter() {
		Truth unwritten = Truth.all(this.dedicated, this.given.is("charter", "none", "verbal"));
		return Outcome.ladder("critical", Truth.all(unwritten, this.given.is("ownership_disputes", "weekly", "daily")),
				"high", unwritten);
	}

	private Outcome unowned() {
		boolean small = this.facts.pms <= 3 && !this.facts.dedicated;
		Set<String> bad = small ? Set.of("disputed") : Set.of("disputed", "nobody");
		if (!(this.given.get("ownership_grid") instanceof Map<?, ?> rows)) {
			return Outcome.ladder("critical", Given.lacking("ownership_grid"));
		}
		Collection<?> cells = rows.values();
		long count = cells.stream().filter(bad::contains).count();
		return Outcome.ladder("critical", Truth.of(count >= 4), "high",
				Truth.any(Truth.of(count >= 2), this.given.row("ownership_grid", "prioritisation", bad)));
	}

	/** A reporting line outside product. */
	Truth outside() {
		return this.given.is("reports_to", OUTSIDE);
	}

}
