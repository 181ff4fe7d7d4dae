package io.productops.report.web;

import java.util.List;

import io.productops.advice.Advice;
import io.productops.advice.Question;

/**
 * How far the report can be trusted: what is missing, what contradicts itself and what
 * could not be evaluated.
 *
 * @param provisional whether to treat the verdict as a question
 * @param missing questions that could change the stage
 */
record DoubtsView(int confidence, int provisionalBelow, boolean provisional, boolean stageProvisional,
		List<String> missing, int contradictions, List<SkippedView> skipped, String bar) {

	/** A rule that could not be evaluated, with the questions that it lacks. */
	record SkippedView(String id, String name, List<String> lacks) {
	}

	static DoubtsView of(Advice advice, ReportWords words, RuleBook rules) {
		int below = words.document().provisionalBelow();
		List<String> missing = advice.stage().missing().stream().map(words::question).map(Question::label).toList();
		List<SkippedView> skipped = advice.notEvaluated()
			.stream()
			.map((each) -> new SkippedView(each.rule(), rules.finding(each.rule()), words.shortLabels(each.missing())))
			.toList();
		int percent = advice.confidence().percent();
		return new DoubtsView(percent, below, advice.confidence().provisional(), advice.stage().provisional(), missing,
				advice.contradictions().size(), skipped, ScoreCharts.bar(percent, percent < below, List.of(below)));
	}

}
