package io.productops.advice;

import java.util.Arrays;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The answers seen through the rules: named values are worked out when they are first
 * asked for, and kept.
 */
final class Evaluation {

	private final Model model;

	private final @Nullable Object[] answers;

	private final @Nullable Object[] slots;

	private final @Nullable Boolean[] visible;

	private final @Nullable Probe probe;

	private @Nullable Evaluation second;

	/** One bit for each question that was looked at so far. */
	private long read;

	/**
	 * @param answers by the question's place in the order, in the form of
	 * {@link Model#inner}; null for none
	 */
	Evaluation(Model model, @Nullable Object[] answers, @Nullable Probe probe) {
		this.model = model;
		this.answers = answers;
		this.slots = new Object[model.slotCount()];
		this.visible = new Boolean[answers.length];
		this.probe = probe;
	}

	Model model() {
		return this.model;
	}

	/** The answer, or {@link Missing} when there is none or the question is not asked. */
	Object answer(int question) {
		this.read |= 1L << question;
		Object answer = this.answers[question];
		if (answer == null || !visible(question)) {
			return this.model.missing(question);
		}
		if (this.probe != null && this.probe.question == question && answer instanceof Num number) {
			return new Num(number.value(), 1);
		}
		return answer;
	}

	/**
	 * Whether the question was looked at; another answer to one that was not cannot make
	 * a difference to what was worked out.
	 */
	boolean hasRead(int question) {
		return (this.read & (1L << question)) != 0 || this.second != null && this.second.hasRead(question);
	}

	boolean answered(int question) {
		return this.answers[question] != null && visible(question);
	}

	boolean visible(int question) {
		Boolean known = this.visible[question];
		if (known == null) {
			Term condition = this.model.visibility(question);
			known = condition == null || Term.holds(condition, this);
			this.visible[question] = known;
		}
		return known;
	}

	Object slot(int slot) {
		Object value = this.slots[slot];
		if (value == null) {
			value = this.model.slot(slot).compute(this);
			this.slots[slot] = value;
		}
		return value;
	}

	/** The same answers read once more, with what is missing taken at its worst. */
	Evaluation second() {
		if (this.second == null) {
			Evaluation reading = new Evaluation(this.model, this.answers, this.probe);
			for (Map.Entry<Integer, Term> replaced : this.model.secondReading().entrySet()) {
				reading.slots[replaced.getKey()] = replaced.getValue().value(this);
			}
			this.second = reading;
		}
		return this.second;
	}

	/** The probe of an evaluation in which a number has a slope. */
	Probe probed() {
		if (this.probe == null) {
			throw new IllegalStateException("A number has a slope, but nothing is probed");
		}
		return this.probe;
	}

	/** These answers with another one; it may hide or show questions. */
	Evaluation with(int question, @Nullable Object answer, boolean probed) {
		@Nullable Object[] changed = Arrays.copyOf(this.answers, this.answers.length);
		changed[question] = answer;
		return new Evaluation(this.model, changed,
				(probed && answer instanceof Num number) ? new Probe(question, number.value()) : null);
	}

	@Nullable Object given(int question) {
		return this.answers[question];
	}

	/** The same answers with nothing worked out yet. */
	Evaluation fresh() {
		return new Evaluation(this.model, this.answers, null);
	}

	/** These answers without those to questions that are not asked. */
	Evaluation cleaned() {
		@Nullable Object[] kept = Arrays.copyOf(this.answers, this.answers.length);
		for (int i = 0; i < kept.length; i++) {
			if (!visible(i)) {
				kept[i] = null;
			}
		}
		return new Evaluation(this.model, kept, null);
	}

}
