package io.productops.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.productops.advice.Advice.Check;
import io.productops.advice.Advice.Flip;
import io.productops.advice.Advice.Stage;

/**
 * Tells the stage: what it is, how sure it is, and which thresholds led to it.
 */
final class StageReport {

	private final Playbook playbook;

	private final Model model;

	private final Rules rules;

	private final Evaluation evaluation;

	private final List<Flip> flips;

	StageReport(Playbook playbook, Evaluation evaluation, List<Flip> flips) {
		this.playbook = playbook;
		this.model = playbook.model();
		this.rules = this.model.rules;
		this.evaluation = evaluation;
		this.flips = flips;
	}

	Stage stage() {
		String id = (String) this.evaluation.slot(this.rules.corrected());
		boolean differs = !id.equals(this.evaluation.slot(this.rules.second()));
		long missing = 0;
		for (Flip flip : this.flips) {
			if (flip.from() == null) {
				missing |= 1L << this.model.place(flip.question());
			}
		}
		boolean provisional = differs || missing != 0;
		if (differs) {
			missing |= open();
		}
		return new Stage(id, AdviceEngine.level(this.playbook.document(), id).label(), provisional,
				this.model.ids(missing), (String) this.evaluation.slot(this.rules.move()), checks());
	}

	/** What the triggers lack, and what the second reading takes at its worst. */
	private long open() {
		long open = 0;
		for (Rules.Of<?> trigger : this.rules.triggers()) {
			open |= ((RuleOutcome) this.evaluation.slot(trigger.slot())).missing();
		}
		for (String question : this.playbook.document().stage().secondReading().missing()) {
			open |= 1L << this.model.place(question);
		}
		for (int i = 0; i < this.model.questions().size(); i++) {
			if (this.evaluation.answered(i) || !this.evaluation.visible(i)) {
				open &= ~(1L << i);
			}
		}
		return open;
	}

	/** The thresholds met on the way, up to the first that is not. */
	private List<Check> checks() {
		List<Check> checks = new ArrayList<>();
		for (Rules.Check check : this.rules.checks()) {
			if (check.when() == null || Term.holds(check.when(), this.evaluation)) {
				Object value = check.value().value(this.evaluation);
				boolean met = Term.holds(check.met(), this.evaluation);
				checks.add(new Check(check.rule().id(),
						(value instanceof Num number) ? number.decimal() : (value instanceof Missing) ? null : value,
						check.rule().needed(), met, check.rule().source()));
				if (!met) {
					break;
				}
			}
		}
		return checks;
	}

	/** How many people, in words. */
	String sizing() {
		for (Rules.Text text : this.rules.sizing()) {
			if (text.when() == null || Term.holds(text.when(), this.evaluation)) {
				return Objects.requireNonNull(this.playbook.texts().line(text.line(), this.evaluation));
			}
		}
		throw new IllegalStateException("No last line of the sizing");
	}

}
