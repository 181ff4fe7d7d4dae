package io.productops.advice;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

	/** The scores alone, by the ids of the principles; null when not scored. */
	Map<String, @Nullable Integer> numbers() {
		Map<String, @Nullable Integer> numbers = new LinkedHashMap<>();
		for (Rules.Scored scored : this.playbook.model().rules.principles()) {
			BigDecimal sum = BigDecimal.ZERO;
			int count = 0;
			for (Rules.Component part : scored.components()) {
				Double value = value(part);
				if (value != null) {
					sum = sum.add(new BigDecimal(value));
					count++;
				}
			}
			numbers.put(scored.principle().id(), (count < this.playbook.document().scoring().minimum()) ? null
					: shown(scored.principle(), mean(sum, count)));
		}
		return numbers;
	}

	private PrincipleScore score(Rules.Scored scored) {
		Scoring scoring = this.playbook.document().scoring();
		List<Component> components = new ArrayList<>();
		BigDecimal sum = BigDecimal.ZERO;
		for (Rules.Component part : scored.components()) {
			Double value = value(part);
			if (value != null) {
				sum = sum.add(new BigDecimal(value));
				components.add(new Component(part.component().id(), Num.rounded(value),
						List.copyOf(this.playbook.model().evidence(this.evaluation, part.value()))));
			}
		}
		if (components.size() < scoring.minimum()) {
			return new PrincipleScore(scored.principle().id(), null, null, false, false, components);
		}
		boolean thin = components.size() < scoring.thinBelow();
		int score = mean(sum, components.size());
		int shown = shown(scored.principle(), score);
		return new PrincipleScore(scored.principle().id(), shown, band(shown), thin, shown < score, components);
	}

	/** The value of a component, 0 to 100, or null where it has none. */
	private @Nullable Double value(Rules.Component part) {
		boolean counts = part.when() == null || Term.holds(part.when(), this.evaluation);
		return (counts && part.value().value(this.evaluation) instanceof Num number)
				? Double.valueOf(Math.max(0, Math.min(MOST, number.value()))) : null;
	}

	private static int mean(BigDecimal sum, int count) {
		return Num.rounded(sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64)
			.setScale(9, RoundingMode.HALF_UP)
			.doubleValue());
	}

	private int shown(Principle principle, int score) {
		return capped(principle) ? Math.min(score, principle.cap()) : score;
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
