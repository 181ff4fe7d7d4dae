package io.productops.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.productops.advice.Advice.PrincipleScore;
import io.productops.advice.Advice.Recommendation;
import io.productops.advice.PlaybookDocument.OrderGroup;
import io.productops.advice.PlaybookDocument.Removal;
import io.productops.advice.PlaybookDocument.Rule;
import io.productops.advice.PlaybookDocument.Severity;
import io.productops.advice.PlaybookDocument.StageAdvice;

/**
 * Puts everything there is to do into the order of the playbook; an item that falls away
 * with another one is named by that one.
 */
final class Recommendations {

	private final Playbook playbook;

	private final Model model;

	private final Evaluation evaluation;

	private final Findings findings;

	private final List<PrincipleScore> scores;

	private final Map<String, RecommendationDraft> drafts = new LinkedHashMap<>();

	/** The rules that fire and have no place of their own, by what stands for them. */
	private final Map<String, List<Rules.Of<Rule>>> absorbed = new LinkedHashMap<>();

	Recommendations(Playbook playbook, Evaluation evaluation, Findings findings, List<PrincipleScore> scores) {
		this.playbook = playbook;
		this.model = playbook.model();
		this.evaluation = evaluation;
		this.findings = findings;
		this.scores = scores;
	}

	/** The ids of all that is to be done, by itself or as part of something else. */
	Set<String> ids() {
		draw();
		Set<String> ids = new HashSet<>(this.drafts.keySet());
		this.drafts.values().forEach((draft) -> ids.addAll(draft.absorbs()));
		return ids;
	}

	List<Recommendation> all() {
		draw();
		return this.drafts.values()
			.stream()
			.map((draft) -> draft.finish(this.playbook.texts(), this.evaluation))
			.toList();
	}

	private void draw() {
		absorbByRules();
		absorbByRemovals();
		for (OrderGroup group : this.playbook.document().order()) {
			switch (group.kind()) {
				case RULES -> firing().filter((rule) -> group.rules().contains(rule.rule().id())).forEach(this::flag);
				case FLAGS -> flags(group);
				case PRECONDITIONS -> this.model.rules.preconditions()
					.stream()
					.filter((rule) -> outcome(rule).fires())
					.forEach((rule) -> list("precondition", rule.rule().id(), rule.rule().guidance())
						.rest(this.findings.evidence(rule)));
				case STAGE -> stage();
				case CAPACITY -> capacity();
				case SYSTEMS -> systems();
				case PRINCIPLES -> principles(group.below());
			}
		}
	}

	private RuleOutcome outcome(Rules.Of<?> rule) {
		return (RuleOutcome) this.evaluation.slot(rule.slot());
	}

	private java.util.stream.Stream<Rules.Of<Rule>> firing() {
		return this.findings.firing().stream();
	}

	private boolean isAbsorbed(Rules.Of<Rule> rule) {
		return this.absorbed.values().stream().anyMatch((rules) -> rules.contains(rule));
	}

	private void absorbByRules() {
		firing().filter((rule) -> !rule.rule().absorbs().isEmpty()).forEach((rule) -> {
			if (!isAbsorbed(rule)) {
				this.absorbed.put("flag:" + rule.rule().id(),
						firing().filter((other) -> rule.rule().absorbs().contains(other.rule().id()))
							.filter((other) -> !isAbsorbed(other))
							.toList());
			}
		});
	}

	private void absorbByRemovals() {
		for (Removal removal : this.playbook.document().removals()) {
			List<Rules.Of<Rule>> covered = firing()
				.filter((rule) -> removal.standsFor().rules().contains(rule.rule().id()))
				.filter((rule) -> !isAbsorbed(rule))
				.toList();
			if (covered.stream().anyMatch((rule) -> weighs(removal, rule))) {
				this.absorbed.put("removal:" + removal.id(), covered);
			}
		}
	}

	private boolean weighs(Removal removal, Rules.Of<Rule> rule) {
		return removal.standsFor().severities().contains(outcome(rule).severity());
	}

	private RecommendationDraft list(String kind, String id, Guidance guidance) {
		RecommendationDraft draft = new RecommendationDraft(kind, id, guidance);
		return Objects.requireNonNullElse(this.drafts.putIfAbsent(draft.id(), draft), draft);
	}

	private void flags(OrderGroup group) {
		for (String mistake : group.mistakes()) {
			firing().filter((rule) -> rule.rule().mistake().equals(mistake))
				.filter((rule) -> outcome(rule).severity() == group.severity())
				.forEach((rule) -> {
					if (isAbsorbed(rule)) {
						removalFor(rule);
					}
					else {
						flag(rule);
					}
				});
		}
	}

	private void flag(Rules.Of<Rule> rule) {
		RecommendationDraft draft = list("flag", rule.rule().id(), rule.rule().guidance())
			.rest(this.findings.evidence(rule));
		if (outcome(rule).severity() != Severity.MEDIUM) {
			draft.standsFor(rule.rule().guidance().principle());
		}
		standFor(draft);
	}

	/** The removal stands where the first of its weighty rules would have stood. */
	private void removalFor(Rules.Of<Rule> rule) {
		for (Removal removal : this.playbook.document().removals()) {
			List<Rules.Of<Rule>> covered = this.absorbed.getOrDefault("removal:" + removal.id(), List.of());
			if (covered.contains(rule) && weighs(removal, rule)) {
				standFor(list("removal", removal.id(), removal.guidance()));
			}
		}
	}

	private void standFor(RecommendationDraft draft) {
		for (Rules.Of<Rule> rule : this.absorbed.getOrDefault(draft.id(), List.of())) {
			draft.absorb("flag:" + rule.rule().id(), this.findings.evidence(rule));
			draft.standsFor(rule.rule().guidance().principle());
		}
	}

	private void stage() {
		String stage = (String) this.evaluation.slot(this.model.rules.corrected());
		String move = (String) this.evaluation.slot(this.model.rules.move());
		List<StageAdvice> written = this.playbook.document()
			.stage()
			.advice()
			.stream()
			.filter((advice) -> advice.move().equals(move))
			.toList();
		Guidance guidance = written.stream()
			.filter((advice) -> advice.stage() == null || advice.stage().equals(stage))
			.findFirst()
			.orElseGet(() -> written.get(0))
			.guidance();
		boolean hire = this.playbook.document()
			.stage()
			.moves()
			.stream()
			.anyMatch((each) -> each.id().equals(move) && each.hire());
		list("stage", stage, guidance)
			.rest(this.model.evidence(this.evaluation, new Term.Named(this.model.rules.corrected())))
			.hire(hire);
	}

	private AreaRanking ranking() {
		return AreaReport.ranking(this.model, this.evaluation);
	}

	private void capacity() {
		if (!ranking().systems().isEmpty()) {
			this.model.rules.capacities()
				.stream()
				.filter((rule) -> outcome(rule).fires())
				.forEach((rule) -> list("capacity", rule.rule().id(), rule.rule().guidance())
					.rest(this.findings.evidence(rule)));
		}
	}

	private void systems() {
		for (AreaRanking.Rank rank : ranking().ranks()) {
			Rules.Ranked ranked = this.model.rules.areas().get(rank.area());
			if (ranking().systems().contains(ranked.area().id())) {
				AreaNeed need = (AreaNeed) this.evaluation.slot(ranked.need());
				RecommendationDraft draft = list("system", ranked.area().id(), ranked.area().system().guidance())
					.because(ranked.area().need().get(need.strongest()))
					.rest(AreaReport.evidence(this.model, this.evaluation, ranked));
				if (rank.maturity() >= this.playbook.document().areas().repairFrom()) {
					draft.titled(ranked.area().system());
				}
			}
		}
	}

	private void principles(int below) {
		List<PrincipleScore> weak = new ArrayList<>(
				this.scores.stream().filter((score) -> score.score() != null && score.score() < below).toList());
		weak.sort(Comparator.comparing((PrincipleScore score) -> Objects.requireNonNull(score.score()))
			.thenComparing(PrincipleScore::id));
		for (PrincipleScore score : weak) {
			Set<String> evidence = new LinkedHashSet<>();
			score.components().forEach((component) -> evidence.addAll(component.evidence()));
			RecommendationDraft standing = this.drafts.values()
				.stream()
				.filter((draft) -> draft.covers(score.id()))
				.findFirst()
				.orElse(null);
			if (standing != null) {
				standing.absorb("principle:" + score.id(), evidence);
			}
			else {
				this.model.rules.principles()
					.stream()
					.filter((scored) -> scored.principle().id().equals(score.id()))
					.forEach((scored) -> list("principle", score.id(), scored.principle().guidance()).rest(evidence));
			}
		}
	}

}
