package io.productops.advice;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.productops.advice.PlaybookDocument.AreaModel;
import io.productops.advice.PlaybookDocument.Band;
import io.productops.advice.PlaybookDocument.Level;
import io.productops.advice.PlaybookDocument.Mistake;
import io.productops.advice.PlaybookDocument.OrderGroup;
import io.productops.advice.PlaybookDocument.OwnershipModel;
import io.productops.advice.PlaybookDocument.Principle;
import io.productops.advice.PlaybookDocument.ProblemArea;
import io.productops.advice.PlaybookDocument.Rule;
import io.productops.advice.PlaybookDocument.Severity;
import io.productops.advice.PlaybookDocument.Suppression;
import io.productops.advice.Question.Option;
import io.productops.advice.Question.Row;
import io.productops.advice.Question.Type;
import org.jspecify.annotations.Nullable;

/**
 * Checks the references of rules, principles, areas, systems and ownership, and that
 * every flag has a place in the order of recommendations.
 */
final class RuleCheck {

	private final PlaybookDocument document;

	private final Faults faults;

	private final Set<String> principles;

	private final Set<String> mistakes;

	private final Set<String> rules;

	RuleCheck(PlaybookDocument document, Faults faults) {
		this.document = document;
		this.faults = faults;
		this.principles = ReferenceCheck.unique(faults, document.principles(), Principle::id);
		this.mistakes = ReferenceCheck.unique(faults, document.mistakes(), Mistake::id);
		this.rules = ReferenceCheck.unique(faults, document.rules(), Rule::id);
	}

	void check() {
		this.document.mistakes().forEach((mistake) -> principle(mistake, mistake.principle()));
		this.document.rules().forEach(this::rule);
		guidances().forEach((guidance) -> {
			if (guidance.principle() != null) {
				principle(guidance, guidance.principle());
			}
		});
		Stream.of(this.document.notes(), this.document.contradictions(), this.document.openings())
			.flatMap(List::stream)
			.filter((note) -> note.principle() != null)
			.forEach((note) -> principle(note, String.valueOf(note.principle())));
		principles();
		areas(this.document.areas());
		ownership(this.document.ownership());
		this.document.order().forEach(this::order);
	}

	/** Every guidance of the document. */
	private Stream<Guidance> guidances() {
		return Guidances.of(this.document);
	}

	private void principle(Object part, String id) {
		refer(part, "principle", id, this.principles, "principle");
	}

	private void rule(Rule rule) {
		refer(rule, "mistake", rule.mistake(), this.mistakes, "mistake");
		rule.absorbs().forEach((id) -> refer(rule, "absorbs", id, this.rules, "rule"));
		if (rule.guidance().principle() == null) {
			this.faults.add(rule.guidance(), "principle", "A rule rests on a principle: name it.");
		}
		@Nullable Severity above = null;
		for (Level level : rule.levels()) {
			if (above != null && level.severity().compareTo(above) < 0) {
				this.faults.add(level, "severity", "Levels go from the heaviest severity down.");
			}
			above = level.severity();
			boolean listed = this.document.order()
				.stream()
				.anyMatch((group) -> group.rules().contains(rule.id())
						|| group.severity() == level.severity() && group.mistakes().contains(rule.mistake()));
			if (!listed) {
				this.faults.add(rule, "id", "The order lists no group for " + rule.mistake() + " with severity "
						+ level.severity().id() + ".");
			}
		}
	}

	private void principles() {
		for (Principle principle : this.document.principles()) {
			principle.cappedBy().forEach((id) -> refer(principle, "cappedBy", id, this.mistakes, "mistake"));
			ReferenceCheck.unique(this.faults, principle.components(), PlaybookDocument.ScoreComponent::id);
		}
		List<Band> bands = this.document.scoring().bands();
		ReferenceCheck.unique(this.faults, bands, Band::id);
		for (int i = 0; i < bands.size(); i++) {
			boolean last = i == bands.size() - 1;
			if (last && bands.get(i).from() != 0) {
				this.faults.add(bands.get(i), "from", "The last band must start at 0, or a score can have no band.");
			}
			if (!last && bands.get(i).from() <= bands.get(i + 1).from()) {
				this.faults.add(bands.get(i), "from", "Bands go from the highest down.");
			}
		}
	}

	private void areas(AreaModel areas) {
		Set<String> ids = ReferenceCheck.unique(this.faults, areas.list(), ProblemArea::id);
		Set<String> pillars = ReferenceCheck.unique(this.faults, areas.pillars(), PlaybookDocument.Pillar::id);
		Question pains = question(areas, "painQuestion", areas.painQuestion(), Type.MULTI);
		if (areas.missingMaturity() > areas.fullMaturity()) {
			this.faults.add(areas, "missingMaturity", "This is above the full maturity.");
		}
		for (ProblemArea area : areas.list()) {
			refer(area, "pillar", area.pillar(), pillars, "pillar");
			ReferenceCheck.unique(this.faults, area.addOns(), PlaybookDocument.AddOn::id);
			if (pains != null) {
				Set<String> options = ReferenceCheck.ids(pains.options(), Option::id);
				area.pains().forEach((pain) -> refer(area, "pains", pain, options, "option"));
			}
			if (area.suppressedBy() != null) {
				suppression(area.suppressedBy());
			}
		}
		areas.pillarRules().forEach((rule) -> refer(rule, "pillar", rule.pillar(), pillars, "pillar"));
		ReferenceCheck.unique(this.faults, this.document.removals(), PlaybookDocument.Removal::id);
		this.document.removals().forEach((removal) -> {
			refer(removal, "area", removal.area(), ids, "area");
			suppression(removal.standsFor());
		});
		ReferenceCheck.unique(this.faults, this.document.capacities(), PlaybookDocument.Capacity::id);
	}

	private void suppression(Suppression suppression) {
		suppression.rules().forEach((id) -> refer(suppression, "rules", id, this.rules, "rule"));
	}

	private void ownership(OwnershipModel ownership) {
		Set<String> parties = ReferenceCheck.unique(this.faults, ownership.parties(), PlaybookDocument.Party::id);
		ReferenceCheck.unique(this.faults, ownership.activities(), PlaybookDocument.Activity::id);
		Question grid = (ownership.question() != null)
				? question(ownership, "question", ownership.question(), Type.GRID) : null;
		Set<String> rows = (grid != null) ? ReferenceCheck.ids(grid.rows(), Row::id) : Set.of();
		ownership.activities().forEach((activity) -> {
			refer(activity, "decides", activity.decides(), parties, "party");
			refer(activity, "runs", activity.runs(), parties, "party");
			if (activity.gridRow() != null) {
				refer(activity, "gridRow", activity.gridRow(), rows, "row");
			}
		});
		if (grid != null) {
			Set<String> options = ReferenceCheck.ids(grid.options(), Option::id);
			ownership.contested().forEach((id) -> refer(ownership, "contested", id, options, "option"));
		}
	}

	private @Nullable Question question(Object part, String key, String id, Type type) {
		Question found = this.document.questions()
			.stream()
			.filter((question) -> question.id().equals(id) && question.type() == type)
			.findFirst()
			.orElse(null);
		if (found == null) {
			this.faults.add(part, key, "There is no question “" + id + "” of the needed type.");
		}
		return found;
	}

	private void order(OrderGroup group) {
		group.rules().forEach((id) -> refer(group, "rules", id, this.rules, "rule"));
		group.mistakes().forEach((id) -> refer(group, "mistakes", id, this.mistakes, "mistake"));
	}

	private void refer(Object part, String key, String id, Set<String> known, String kind) {
		ReferenceCheck.refer(this.faults, part, key, id, known, kind);
	}

}
