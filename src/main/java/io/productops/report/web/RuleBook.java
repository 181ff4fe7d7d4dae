package io.productops.report.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import io.productops.advice.Advice.Recommendation;
import io.productops.advice.Expression;
import io.productops.advice.Playbook;
import io.productops.advice.PlaybookDocument.AreaModel;
import io.productops.advice.PlaybookDocument.Capacity;
import io.productops.advice.PlaybookDocument.OrderGroup;
import io.productops.advice.PlaybookDocument.Precondition;
import io.productops.advice.PlaybookDocument.ProblemArea;
import io.productops.advice.PlaybookDocument.Removal;
import io.productops.advice.PlaybookDocument.Rule;
import io.productops.advice.PlaybookDocument.StageRow;
import io.productops.advice.PlaybookDocument;
import io.productops.playbook.FindingNames;
import io.productops.playbook.RuleWords;
import io.productops.report.web.BasisView.Condition;
import io.productops.shared.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * Looks up in the playbook what a recommendation, a finding or a stage is called and
 * which rule made it.
 */
final class RuleBook {

	private final PlaybookDocument document;

	private final RuleWords words;

	RuleBook(Playbook playbook) {
		this.document = playbook.document();
		this.words = RuleWords.of(playbook);
	}

	Rule rule(String id) {
		return find(this.document.rules(), Rule::id, id);
	}

	ProblemArea area(String id) {
		return find(this.document.areas().list(), ProblemArea::id, id);
	}

	PrincipleNote principle(String id) {
		return PrincipleNote.of(find(this.document.principles(), PlaybookDocument.Principle::id, id));
	}

	String mistake(String id) {
		return find(this.document.mistakes(), PlaybookDocument.Mistake::id, id).title();
	}

	String mistakeText(String id) {
		return find(this.document.mistakes(), PlaybookDocument.Mistake::id, id).text();
	}

	String stage(String id) {
		return find(this.document.stage().levels(), PlaybookDocument.StageLevel::id, id).label();
	}

	/** The name of a trigger, precondition, rule or note. */
	String finding(String id) {
		return FindingNames.name(this.document, id);
	}

	/** The rule behind a recommendation. */
	BasisView basis(Recommendation item) {
		String id = subject(item.id());
		return switch (item.kind()) {
			case "flag" -> flag(rule(id));
			case "removal" -> removal(find(this.document.removals(), Removal::id, id));
			case "precondition" -> precondition(find(this.document.preconditions(), Precondition::id, id));
			case "stage" -> stageRows(id);
			case "capacity" -> capacity(find(this.document.capacities(), Capacity::id, id));
			case "system" -> system(area(id));
			case "principle" -> score(id);
			default -> throw new IllegalArgumentException("No recommendation is of kind " + item.kind());
		};
	}

	BasisView flag(Rule rule) {
		List<Condition> conditions = new ArrayList<>();
		rule.levels()
			.forEach((level) -> add(conditions, Phrases.capital(level.severity().id()) + " when", level.when()));
		add(conditions, "Unless", rule.unless());
		return new BasisView(rule.id(), conditions, rule.source(), null);
	}

	private static BasisView removal(Removal removal) {
		return new BasisView(String.join(", ", removal.standsFor().rules()), List.of(), null,
				"It falls away when none of these rules is critical or high.");
	}

	private BasisView precondition(Precondition precondition) {
		return new BasisView(precondition.id(), List.of(condition("When", precondition.when())), precondition.source(),
				"It falls away when its condition no longer holds.");
	}

	private BasisView stageRows(String id) {
		List<Condition> conditions = new ArrayList<>();
		StringBuilder source = new StringBuilder();
		for (StageRow row : this.document.stage().table()) {
			if (row.stage().equals(id)) {
				add(conditions, "When", row.when());
				if (row.source() != null && source.indexOf(row.source()) < 0) {
					source.append((source.length() > 0) ? "; " : "").append(row.source());
				}
			}
		}
		return new BasisView("stage table", conditions, (source.length() > 0) ? source.toString() : null,
				"The first row of the whole table that holds decides. What would change it is listed above.");
	}

	private BasisView capacity(Capacity capacity) {
		return new BasisView(capacity.id(), List.of(condition("When", capacity.when())), null,
				"It falls away when its condition no longer holds, or when no system is recommended.");
	}

	private BasisView system(ProblemArea area) {
		List<Condition> conditions = new ArrayList<>();
		add(conditions, "Only when", area.when());
		area.need().forEach((evidence) -> {
			add(conditions, "Need", evidence.value());
			add(conditions, "Unless", evidence.unless());
		});
		add(conditions, "Maturity", area.maturity());
		AreaModel model = this.document.areas();
		return new BasisView(area.id(), conditions, null,
				"It falls away when the need is below " + model.neededNeed() + ", the priority below "
						+ model.neededPriority() + " or the maturity at " + model.fullMaturity()
						+ ", or when other areas come before it.");
	}

	private BasisView score(String id) {
		int below = this.document.order()
			.stream()
			.filter((group) -> group.kind() == OrderGroup.Kind.PRINCIPLES)
			.mapToInt(OrderGroup::below)
			.max()
			.orElse(0);
		return new BasisView(id, List.of(), null, "It falls away when the score reaches " + below + ".");
	}

	/** What stands behind the colon of a recommendation's id. */
	static String subject(String recommendation) {
		return recommendation.substring(recommendation.indexOf(':') + 1);
	}

	private void add(List<Condition> conditions, String label, @Nullable Expression expression) {
		if (expression != null) {
			conditions.add(condition(label, expression));
		}
	}

	private Condition condition(String label, Expression expression) {
		return new Condition(label, this.words.say(expression), expression.text());
	}

	private static <T> T find(List<T> items, Function<T, String> id, String wanted) {
		return items.stream()
			.filter((item) -> id.apply(item).equals(wanted))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("The playbook has no " + wanted));
	}

}
