package io.productops.advice;

import java.util.ArrayList;
import java.util.List;

import io.productops.advice.Happening.Rival;
import io.productops.advice.LintFinding.Kind;
import io.productops.advice.PlaybookDocument.Fact;
import io.productops.advice.PlaybookDocument.Rule;
import io.productops.advice.PlaybookDocument.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Gathers everything in a playbook that should happen with some answers: rules that fire,
 * levels that decide, rows that are reached, texts that are shown.
 */
final class Happenings {

	private final Playbook playbook;

	private final Model model;

	private final Rules rules;

	private final List<Happening> all = new ArrayList<>();

	Happenings(Playbook playbook) {
		this.playbook = playbook;
		this.model = playbook.model();
		this.rules = this.model.rules;
	}

	/** In the order in which they are to be decided: what others rest on comes first. */
	List<Happening> gather() {
		this.all.addAll(new StageHappenings(this.playbook).gather());
		this.playbook.document().facts().forEach(this::fact);
		RuleIds.findings(this.rules).forEach(this::rule);
		for (Rules.Check check : this.rules.checks()) {
			never(check.rule().id(), check.rule(), "This check of the stage", check.when());
		}
		sizing(this.rules.sizing());
		lines("recheck", this.rules.recheck());
		lines("plan.days30", this.rules.days30());
		lines("plan.days60", this.rules.days60());
		lines("plan.days90", this.rules.days90());
		for (Rules.Scored scored : this.rules.principles()) {
			scored.components()
				.forEach((part) -> never(scored.principle().id() + "." + part.component().id(), part.component(),
						"This part of a score", part.when()));
		}
		this.rules.pillars().forEach((rule) -> rule(rule.rule().pillar(), rule, "This rule for a pillar"));
		this.rules.areas().forEach(this::area);
		return this.all;
	}

	private void fact(Fact fact) {
		Integer slot = this.model.variable(fact.id());
		if (slot != null && this.model.slot(slot) instanceof FactSlots.First first) {
			List<Rival> before = new ArrayList<>();
			for (int i = 0; i < first.members().size(); i++) {
				String id = fact.id() + "." + (i + 1);
				Condition applies = Condition.of(first.members().get(i));
				this.all.add(Happening.of(Kind.RULE_NEVER_FIRES, id, fact.firstOf().get(i),
						"This member of the fact " + fact.id(), applies, null, before));
				before.add(new Rival(id, applies));
			}
		}
	}

	private void rule(Rules.Of<?> rule) {
		rule(RuleIds.of(rule.rule()), rule, "This " + RuleIds.kind(this.rules, rule));
		if (rule.rule() instanceof Rule flag && rule.levels().size() > 1) {
			levels(flag, (RuleSlots.Ladder) this.model.slot(rule.slot()));
		}
	}

	private void rule(String id, Rules.Of<?> rule, String what) {
		RuleSlots.Ladder ladder = (RuleSlots.Ladder) this.model.slot(rule.slot());
		Term any = ladder.levels().get(0);
		for (Term level : ladder.levels().subList(1, ladder.levels().size())) {
			any = new Term.Junction(false, any, level);
		}
		this.all.add(Happening.of(Kind.RULE_NEVER_FIRES, id, rule.rule(), what, Condition.of(any), unless(ladder),
				List.of()));
	}

	private static @Nullable Condition unless(RuleSlots.Ladder ladder) {
		return (ladder.unless() != null) ? Condition.of(ladder.unless()) : null;
	}

	private void levels(Rule rule, RuleSlots.Ladder ladder) {
		List<Rival> before = new ArrayList<>();
		for (int i = 0; i < ladder.levels().size(); i++) {
			String id = levelId(rule, i);
			Condition holds = Condition.of(ladder.levels().get(i));
			this.all.add(Happening.of(Kind.LEVEL_NEVER_REACHED, id, rule.levels().get(i), "This level of " + rule.id(),
					holds, unless(ladder), before));
			before.add(new Rival(id, holds));
		}
	}

	/** A second level of the same severity has a number. */
	static String levelId(Rule rule, int level) {
		Severity severity = rule.levels().get(level).severity();
		long same = rule.levels().subList(0, level).stream().filter((each) -> each.severity() == severity).count();
		return rule.id() + "." + severity.id() + ((same > 0) ? same + 1 : "");
	}

	/** A condition that decides alone. */
	private void never(String id, Object part, String what, @Nullable Term condition) {
		if (condition != null) {
			this.all.add(Happening.of(Kind.RULE_NEVER_FIRES, id, part, what, Condition.of(condition), null, List.of()));
		}
	}

	private void lines(String name, List<Rules.Text> lines) {
		for (int i = 0; i < lines.size(); i++) {
			never(name + "." + (i + 1), lines.get(i).line(), "This text", lines.get(i).when());
		}
	}

	/** Only the first that holds is shown. */
	private void sizing(List<Rules.Text> lines) {
		List<Rival> before = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			String id = "sizing." + (i + 1);
			Condition holds = Condition.of(lines.get(i).when());
			this.all
				.add(Happening.of(Kind.RULE_NEVER_FIRES, id, lines.get(i).line(), "This text", holds, null, before));
			before.add(new Rival(id, holds));
		}
	}

	private void area(Rules.Ranked area) {
		RuleSlots.NeedOf need = (RuleSlots.NeedOf) this.model.slot(area.need());
		String id = area.area().id();
		for (int i = 0; i < area.evidence().size(); i++) {
			Term counts = new NumericTerm.Comparison(NumericTerm.Order.GREATER, need.values().get(i),
					new Term.Constant(Num.of(0)));
			Term dropped = need.unless().get(i);
			this.all.add(Happening.of(Kind.RULE_NEVER_FIRES, id + ".need." + (i + 1), area.area().need().get(i),
					"This evidence of a need", Condition.of(counts).and(Condition.of(need.when())),
					(dropped != null) ? Condition.of(dropped) : null, List.of()));
		}
		area.addOns()
			.forEach((addOn) -> never(id + "." + addOn.addOn().id(), addOn.addOn(), "This addition to a system",
					addOn.when()));
	}

}
