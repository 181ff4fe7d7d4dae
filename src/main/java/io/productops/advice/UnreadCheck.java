package io.productops.advice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.productops.advice.Effects.Effect;
import io.productops.advice.LintFinding.Kind;
import io.productops.advice.Question.Type;
import org.jspecify.annotations.Nullable;

/**
 * Finds questions whose answer decides nothing. A question for a text is quoted and meant
 * to decide nothing.
 */
final class UnreadCheck {

	private final Lint lint;

	private final Effects effects;

	private final Set<Integer> unread = new HashSet<>();

	UnreadCheck(Lint lint, Effects effects) {
		this.lint = lint;
		this.effects = effects;
	}

	List<LintFinding> check() {
		long read = this.lint.model().reads(true, this.lint.decided().reader());
		List<LintFinding> findings = new ArrayList<>();
		for (int place = 0; place < this.lint.model().questions().size(); place++) {
			Question question = this.lint.model().questions().get(place);
			if (question.type() != Type.TEXT) {
				LintFinding finding = ((read & (1L << place)) == 0) ? unread(question, place)
						: withoutEffect(question, place);
				if (finding != null) {
					this.unread.add(place);
					findings.add(finding);
				}
			}
		}
		return findings;
	}

	/** The questions that were found, by place. */
	Set<Integer> found() {
		return this.unread;
	}

	private LintFinding unread(Question question, int place) {
		List<String> facts = new ArrayList<>();
		for (PlaybookDocument.Fact fact : this.lint.playbook().document().facts()) {
			Integer slot = this.lint.model().variable(fact.id());
			if (slot != null && (this.lint.model().reads(false, new Term.Named(slot)) & (1L << place)) != 0) {
				facts.add(fact.id());
			}
		}
		boolean[] quoted = { false };
		this.lint.playbook().texts().names((term) -> quoted[0] |= term.equals(new Term.Answer(place)));
		String why = !facts.isEmpty()
				? "Only " + Lint.all(facts) + ((facts.size() == 1) ? " reads" : " read")
						+ " this question, and nothing that is decided rests on that."
				: quoted[0] ? "Texts quote the answer to this question, but no rule reads it."
						: "Nothing reads the answer to this question.";
		return this.lint.finding(Kind.QUESTION_UNREAD, question.id(), question, why, false, facts);
	}

	private @Nullable LintFinding withoutEffect(Question question, int place) {
		Term asked = this.lint.model().visibility(place);
		if (asked != null && this.lint.samples().sets().stream().noneMatch((set) -> set.visible(place))
				&& this.lint.search().find(Condition.of(asked)).impossible()) {
			return this.lint.finding(Kind.QUESTION_UNREAD, question.id(), question,
					"This question is never asked: no answers meet its condition.", false, List.of());
		}
		Effect effect = this.effects.of(Swap.open(place));
		return switch (effect) {
			case DIFFERENT -> null;
			case NONE -> this.lint.finding(Kind.QUESTION_UNREAD, question.id(), question,
					"Conditions mention this question, but no answer to it changes what they come to.", false,
					List.of());
			case NONE_SEEN -> this.lint.finding(Kind.QUESTION_UNREAD, question.id(), question,
					"Conditions mention this question, but no answer to it made a difference to those that were tried; "
							+ "there are too many to try them all.",
					true, List.of());
		};
	}

}
