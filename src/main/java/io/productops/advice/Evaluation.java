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

	/** One bit for each question of which it is known whether it is asked. */
	private long decided;

	/** One bit for each question that is asked, where that is known. */
	private long asked;

	private final @Nullable Probe probe;

	private @Nullable Evaluation second;

	/** One bit for each question that was looked at so far. */
	private long read;

	/**
	 * @param answers by the question's place in the order, in the form of
	 * {@link Model#inner}; null for none
	 */
	Evaluation(Model model, @Nullable Object[] answers, @Nullable Probe probe) {
		this(model, answers, probe, new Object[model.slotCount()]);
	}

	private Evaluation(Model model, @Nullable Object[] answers, @Nullable Probe probe, @Nullable Object[] slots) {
		this.model = model;
		this.answers = answers;
		this.probe = probe;
		this.slots = slots;
		this.decided = model.alwaysAsked();
		this.asked = this.decided;
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
		long bit = 1L << question;
		if ((this.decided & bit) == 0) {
			Term condition = this.model.visibility(question);
			this.asked |= (condition == null || Term.holds(condition, this)) ? bit : 0;
			this.decided |= bit;
		}
		return (this.asked & bit) != 0;
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

	/**
	 * These answers with another one; it may hide or show questions. What was worked out
	 * and does not depend on it is kept, so {@link #hasRead} tells nothing of the result.
	 */
	Evaluation with(int question, @Nullable Object answer, boolean probed) {
		@Nullable Object[] changed = this.answers.clone();
		changed[question] = answer;
		@Nullable Object[] known = this.slots.clone();
		for (int slot : this.model.dependentSlots(question)) {
			known[slot] = null;
		}
		Evaluation other = new Evaluation(this.model, changed,
				(probed && answer instanceof Num number) ? new Probe(question, number.value()) : null, known);
		other.decided |= this.decided & ~this.model.dependentQuestions(question);
		other.asked |= this.asked & other.decided;
		return other;
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
