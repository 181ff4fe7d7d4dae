package io.productops.assessment.web;

import java.util.ArrayList;
import java.util.List;

import io.productops.advice.Advice.Flip;
import io.productops.advice.Advice.Recommendation;
import io.productops.advice.PlaybookDocument.StageLevel;
import io.productops.advice.Question;
import io.productops.advice.Question.Type;
import io.productops.assessment.SampleAssessment.Sample;
import org.jspecify.annotations.Nullable;

/**
 * A few lines of the sample report, for the start page.
 *
 * @param verdict the title of the report
 * @param change one answer that would change it, in a sentence
 */
record SpecimenView(String verdict, List<Rung> rungs, List<Chip> evidence, @Nullable String change) {

	private static final int MOST_CHIPS = 4;

	/**
	 * One step of the ladder.
	 *
	 * @param place "is-passed", "is-here" or ""
	 */
	record Rung(String label, String place) {
	}

	/** One answer of the example. */
	record Chip(String label, String words) {
	}

	static SpecimenView of(Sample sample) {
		List<StageLevel> levels = sample.playbook().document().stage().levels();
		int here = levels.stream().map(StageLevel::id).toList().indexOf(sample.advice().stage().id());
		List<Rung> rungs = new ArrayList<>();
		for (StageLevel level : levels) {
			rungs.add(new Rung(level.label(),
					(rungs.size() < here) ? "is-passed" : (rungs.size() == here) ? "is-here" : ""));
		}
		Recommendation stage = sample.advice()
			.recommendations()
			.stream()
			.filter((recommendation) -> recommendation.kind().equals("stage"))
			.findFirst()
			.orElseThrow();
		List<Chip> chips = stage.evidence()
			.stream()
			.map((id) -> sample.playbook().question(id))
			.limit(MOST_CHIPS)
			.map((question) -> new Chip(question.shortLabel(), question.display(sample.answers().get(question.id()))))
			.toList();
		return new SpecimenView(stage.title(), rungs, chips, change(sample, levels));
	}

	/** The first change of a figure that the organisation can decide on. */
	private static @Nullable String change(Sample sample, List<StageLevel> levels) {
		for (Flip flip : sample.advice().flips()) {
			Question question = sample.playbook().question(flip.question());
			if (question.actionable() && question.type() == Type.NUMBER && flip.from() != null) {
				String stage = levels.stream()
					.filter((level) -> level.id().equals(flip.stage()))
					.map(StageLevel::label)
					.findFirst()
					.orElse(flip.stage());
				return question.shortLabel() + ": " + question.display(flip.to()) + " instead of "
						+ question.display(flip.from()) + " would make it “" + stage + "”.";
			}
		}
		return null;
	}

}
