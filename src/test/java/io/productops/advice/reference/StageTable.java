package io.productops.advice.reference;

import java.util.List;
import java.util.Set;

/**
 * The stage table, read with the known triggers and load, and a second time with the
 * possible ones.
 */
final class StageTable {

	static final Set<String> NO_ROLE = Set.of("not_yet", "systems_first");

	private static final List<String> SHAPES = List.of("one_person", "team", "federated");

	private static final List<String> ROLES = List.of("first_hire", "ops_team", "federated");

	private final Facts facts;

	private final Mistakes mistakes;

	StageTable(Facts facts, Mistakes mistakes) {
		this.facts = facts;
		this.mistakes = mistakes;
	}

	static String stage(Given given) {
		Facts facts = new Facts(given);
		return new StageTable(facts, new Mistakes(facts)).first();
	}

	String first() {
		return read(this.facts.fired, this.facts.load);
	}

	String second() {
		return read(this.facts.possible, "answered".equals(this.facts.basis) ? this.facts.load : 100);
	}

	private String read(int n, long load) {
		String stage = rows(n, load);
		boolean hires = "first_hire".equals(stage) || "ops_team".equals(stage);
		return (hires && corrected()) ? "systems_first" : stage;
	}

	private String rows(int n, long load) {
		Facts f = this.facts;
		Given g = f.given;
		if (f.early) {
			return (n >= 2 || load >= 30) ? "systems_first" : "not_yet";
		}
		if (!f.scaled) {
			if (f.engineers >= 50 && g.atLeast("growth_12m_pct", 50).holds() && n >= 3 && load >= 30) {
				return "first_hire";
			}
			return (n == 0 && load < 20) ? "not_yet" : "systems_first";
		}
		if (f.dedicated) {
			boolean several = g.is("existing_ops", "team", "federated").holds();
			if ((f.pms >= 40 || f.teams >= 40 && f.pms >= 12) && several && proven()) {
				return "federated";
			}
			boolean large = f.pms >= 12 || f.teams >= 12 && f.pms >= 7;
			return (large && (several || n >= 2 || load >= 20)) ? "ops_team" : "first_hire";
		}
		if (n >= 2 && load >= 20) {
			boolean backed = g.is("exec_sponsor", "active_ceo_cpo").holds();
			return (f.pms >= 25 && backed) ? "ops_team" : "first_hire";
		}
		return (n >= 1 || load >= 20) ? "systems_first" : "not_yet";
	}

	private boolean corrected() {
		Given g = this.facts.given;
		return !this.facts.dedicated && (this.facts.lacksPms || g.atLeast("pm_skill_gap", 3).holds()
				|| g.atMost("growth_12m_pct", -20).holds() || g.atLeast("process_hours", 2 * 8).holds());
	}

	private boolean proven() {
		return this.facts.maturityAtLeast(2).holds() && this.mistakes.sound();
	}

	/** What the stage means for what is there. */
	String move(String stage) {
		if (!this.facts.dedicated) {
			return switch (stage) {
				case "not_yet" -> "wait";
				case "systems_first" -> "build";
				default -> "start";
			};
		}
		if (NO_ROLE.contains(stage)) {
			return "stop";
		}
		int there = SHAPES.indexOf(String.valueOf(this.facts.given.get("existing_ops")));
		int next = ROLES.indexOf(stage);
		if (there == next) {
			return "keep";
		}
		if (next > there) {
			return "grow";
		}
		return (there == 2 && next == 1) ? "repair" : "shrink";
	}

}
