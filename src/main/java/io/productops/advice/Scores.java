package io.productops.advice;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import io.productops.advice.Advice.Component;
import io.productops.advice.Advice.PrincipleScore;
import io.productops.advice.PlaybookDocument.Band;
import io.productops.advice.PlaybookDocument.Principle;
import io.productops.advice.PlaybookDocument.Scoring;

/**
 * Scores the principles: the mean of the components that have an answer, rounded once,
 * capped after that.
 */
final class Scores {

	private static final double MOST = 100;

	private final Playbook playbook;

	private final Evaluation evaluation;

	Scores(Playbook playbook, Evaluation evaluation) {
		this.playbook = playbook;
		this.evaluation = evaluation;
	}

	List<PrincipleScore> all() {
		return this.playbook.model().rules.principles().stream().map(this::score).toList();
	}

	private PrincipleScore score(Rules.Scored scored) {
		Scoring scoring = this.playbook.document().scoring();
		List<Component> components = new ArrayList<>();
		BigDecimal sum = BigDecimal.ZERO;
		for (Rules.Component part : scored.components()) {
			if ((part.when() == null || Term.holds(part.when(), this.evaluation))
					&& part.value().value(this.evaluation) instanceof Num number) {
				double value = Math.max(0, Math.min(MOST, number.value()));
				sum = sum.add(new BigDecimal(value));
				components.add(new Component(part.component().id(), Num.rounded(value),
						List.copyOf(this.playbook.model().evidence(this.evaluation, part.value()))));
			}
		}
		if (components.size() < scoring.minimum()) {
			return new PrincipleScore(scored.principle().id(), null, null, false, false, components);
		}
		boolean thin = components.size() < scoring.thinBelow();
		int score = Num.rounded(sum.divide(BigDecimal.valueOf(components.size()), MathContext.DECIMAL64)
			.setScale(9, RoundingMode.HALF_UP)
			.doubleValue());
		boolean capped = capped(scored.principle());
		int shown = capped ? Math.min(score, scored.principle().cap()) : score;
		return new PrincipleScore(scored.principle().id(), shown, band(shown), thin, capped && shown < score,
				components);
	}

	private boolean capped(Principle principle) {
		return this.playbook.model().rules.flags()
			.stream()
			.filter((rule) -> principle.cappedBy().contains(rule.rule().mistake()))
			.anyMatch((rule) -> ((RuleOutcome) this.evaluation.slot(rule.slot())).critical());
	}

	private String band(int score) {
		return this.playbook.document()
			.scoring()
			.bands()
			.stream()
			.filter((band) -> score >= band.from())
			.map(Band::id)
			.findFirst()
			.orElseThrow();
	}

}
