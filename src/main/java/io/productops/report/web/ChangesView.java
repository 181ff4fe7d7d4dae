package io.productops.report.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.productops.advice.Advice.Flip;
import io.productops.advice.Advice;
import io.productops.advice.Question;
import io.productops.playbook.QuotedAnswer;
import org.jspecify.annotations.Nullable;

/**
 * What would change the verdict: single answers, those that the organisation can change
 * by deciding first, and of these the smallest change first.
 *
 * @param open answers that were not given and could change it
 */
record ChangesView(List<ChangeView> decisions, List<ChangeView> circumstances, List<ChangeView> open) {

	/**
	 * @param change the new answer in words
	 * @param now what was said
	 * @param target where the page quotes that answer, or null where there is none
	 * @param stage the label of the stage it would lead to
	 */
	record ChangeView(String change, String now, String stage, @Nullable String target) {
	}

	static ChangesView of(Advice advice, ReportWords words, RuleBook rules) {
		List<Sized> flips = advice.flips()
			.stream()
			.map((flip) -> new Sized(flip, size(flip, words)))
			.sorted(Comparator.comparingDouble(Sized::size))
			.toList();
		List<ChangeView> decisions = new ArrayList<>();
		List<ChangeView> circumstances = new ArrayList<>();
		List<ChangeView> open = new ArrayList<>();
		for (Sized sized : flips) {
			Flip flip = sized.flip();
			Question question = words.question(flip.question());
			ChangeView change = new ChangeView(words.quoted().change(question.id(), flip.from(), flip.to()),
					(flip.from() == null) ? "You did not answer this."
							: "You said " + said(question, words.answer(question.id(), flip.from())),
					rules.stage(flip.stage()), (flip.from() != null) ? QuotedAnswer.target(question.id()) : null);
			List<ChangeView> list = (flip.from() == null) ? open : question.actionable() ? decisions : circumstances;
			list.add(change);
		}
		return new ChangesView(decisions, circumstances, open);
	}

	public boolean none() {
		return this.decisions.isEmpty() && this.circumstances.isEmpty() && this.open.isEmpty();
	}

	private static String said(Question question, String answer) {
		return switch (question.type()) {
			case NUMBER, SCALE -> answer + ".";
			default -> "“" + answer + "”.";
		};
	}

	/**
	 * How far the answer moves, so that a near threshold comes before a far one: for a
	 * number the change as a share of the larger value, for a scale as a share of its
	 * length, and half for a choice, which has no distance.
	 */
	private static double size(Flip flip, ReportWords words) {
		Question question = words.question(flip.question());
		Object from = words.quoted().normal(question.id(), flip.from());
		Object to = words.quoted().normal(question.id(), flip.to());
		if (from instanceof BigDecimal before && to instanceof BigDecimal after) {
			double larger = Math.max(1, Math.max(before.abs().doubleValue(), after.abs().doubleValue()));
			return after.subtract(before).abs().doubleValue() / larger;
		}
		if (from instanceof Integer before && to instanceof Integer after) {
			return Math.abs(after - before) / Math.max(1.0, question.options().size() - 1.0);
		}
		return 0.5;
	}

	private record Sized(Flip flip, double size) {
	}

}
