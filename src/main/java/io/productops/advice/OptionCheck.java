package io.productops.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.productops.advice.Effects.Effect;
import io.productops.advice.LintFinding.Kind;
import io.productops.advice.Question.Option;
import io.productops.advice.Question.Type;

/**
 * Finds options that decide nothing. What an option is compared with:
 * <ul>
 * <li>in a single choice and in the rows of a grid, choosing one of the options before it
 * instead,
 * <li>in a multiple choice, not choosing it beside the others,
 * <li>where it stands alone in a multiple choice, leaving the question open.
 * </ul>
 */
final class OptionCheck {

	private final Lint lint;

	private final Effects effects;

	private final OptionsRead read;

	private final List<LintFinding> findings = new ArrayList<>();

	OptionCheck(Lint lint, Effects effects) {
		this.lint = lint;
		this.effects = effects;
		this.read = OptionsRead.all(lint.model(), lint.decided().reader());
	}

	/**
	 * @param skipped questions that decide nothing as a whole, by place
	 */
	List<LintFinding> check(Set<Integer> skipped) {
		for (int place = 0; place < this.lint.model().questions().size(); place++) {
			Question question = this.lint.model().questions().get(place);
			if (!skipped.contains(place)) {
				switch (question.type()) {
					case SINGLE, GRID -> alternatives(question, place);
					case MULTI -> chosen(question, place);
					case NUMBER, SCALE, SCALE_GRID, TEXT -> {
					}
				}
			}
		}
		return this.findings;
	}

	private void alternatives(Question question, int place) {
		List<Option> distinct = new ArrayList<>();
		for (Option option : question.options()) {
			boolean found = false;
			for (Option before : distinct) {
				Effect effect = this.read.apart(place, option.id(), before.id())
						? apart(question, place, option.id(), before.id()) : Effect.NONE;
				if (effect != Effect.DIFFERENT && !found) {
					found = true;
					add(question, option, effect == Effect.NONE_SEEN, "it makes no difference whether “"
							+ option.label() + "” or “" + before.label() + "” is chosen",
							List.of(question.id() + "." + before.id()));
				}
			}
			if (!found) {
				distinct.add(option);
			}
		}
	}

	private Effect apart(Question question, int place, String option, String instead) {
		if (question.type() == Type.SINGLE) {
			return this.effects.of(Swap.options(question, place, option, instead));
		}
		Effect effect = Effect.NONE;
		for (int row = 0; row < question.rows().size() && effect != Effect.DIFFERENT; row++) {
			Effect inRow = this.effects.of(Swap.cells(question, place, row, option, instead));
			effect = (inRow == Effect.NONE) ? effect : inRow;
		}
		return effect;
	}

	private void chosen(Question question, int place) {
		for (Option option : question.options()) {
			if (option.exclusive()) {
				add(question, option, this.effects.of(Swap.open(question, place, option.id())),
						"“" + option.label() + "” means the same as no answer");
			}
			else {
				Effect effect = this.read.tells(place, option.id())
						? this.effects.of(Swap.chosen(question, place, option.id())) : Effect.NONE;
				add(question, option, effect, "it makes no difference whether “" + option.label() + "” is chosen");
			}
		}
	}

	private void add(Question question, Option option, Effect effect, String what) {
		if (effect != Effect.DIFFERENT) {
			add(question, option, effect == Effect.NONE_SEEN, what, List.of());
		}
	}

	private void add(Question question, Option option, boolean sampled, String what, List<String> others) {
		List<String> involved = new ArrayList<>(others);
		involved.add(question.id());
		this.findings.add(this.lint.finding(Kind.OPTION_WITHOUT_EFFECT, question.id() + "." + option.id(), option,
				sampled ? "For all answers that were tried, " + what + "; there are too many to try them all."
						: "For all answers, " + what + ".",
				sampled, involved));
	}

}
