package io.productops.advice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import io.productops.advice.Advice.Component;
import io.productops.advice.Advice.PrincipleScore;
import io.productops.advice.PlaybookDocument.Band;
import io.productops.advice.PlaybookDocument.Principle;
import io.productops.advice.PlaybookDocument.Scoring;
import org.jspecify.annotations.Nullable;

/**
 * Scores the principles: the mean of the components that have an answer, rounded once,
 * capped after that.
 */
final class Scores {

	static final double MOST = 100;

	private final Playbook playbook;

	private final Evaluation evaluation;

	Scores(Playbook playbook, Evaluation evaluation) {
		this.playbook = playbook;
		this.evaluation = evaluation;
	}

	List<PrincipleScore> all() {
		return this.playbook.model().rules.principles().stream().map(this::score).toList();
	}

	PrincipleScore score(Rules.Scored scored) {
		Scoring scoring = this.playbook.document().scoring();
		List<Component> components = new ArrayList<>();
		List<Double> values = new ArrayList<>();
		for (Rules.Component part : scored.components()) {
			Double value = value(part);
			if (value != null) {
				values.add(value);
				components.add(new Component(part.component().id(), Num.rounded(value),
						List.copyOf(this.playbook.model().evidence(this.evaluation, part.value()))));
			}
		}
		if (components.size() < scoring.minimum()) {
			return new PrincipleScore(scored.principle().id(), null, null, false, false, components);
		}
		boolean thin = components.size() < scoring.thinBelow();
		int score = mean(values);
		int shown = capped(scored.principle()) ? Math.min(score, scored.principle().cap()) : score;
		return new PrincipleScore(scored.principle().id(), shown, band(shown), thin, shown < score, components);
	}

	/** The value of a component, 0 to 100, or null where it has none. */
	private @Nullable Double value(Rules.Component part) {
		boolean counts = part.when() == null || Term.holds(part.when(), this.evaluation);
		return (counts && part.value().value(this.evaluation) instanceof Num number)
				? Double.valueOf(Math.max(0, Math.min(MOST, number.value()))) : null;
	}

	/** The mean of values from 0 to 100, rounded half up. */
	static int mean(List<Double> values) {
		double sum = 0;
		for (double value : values) {
			sum += value;
		}
		return Num.mean(sum, values.size(),
				() -> values.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add));
	}

	private boolean capped(Principle principle) {
		return this.playbook.model().rules.flags()
			.stream()
			.filter((rule) -> ((RuleOutcome) this.evaluation.slot(rule.slot())).critical())
			.anyMatch((rule) -> principle.cappedBy().contains(rule.rule().mistake()));
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
