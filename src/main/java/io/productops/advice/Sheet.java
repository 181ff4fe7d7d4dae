package io.productops.advice;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * The answers of one assessment, decoded for a {@link Plan}, and what the plan has worked
 * out from them. It can be filled again and again; one thread uses it at a time.
 */
final class Sheet {

	/** No value and nothing missing has this pattern. */
	private static final long UNKNOWN = Long.MAX_VALUE;

	private final Plan plan;

	/** See {@link PlanStep} for the form of the numbers here and in {@link #kept}. */
	private final long[] fields;

	private final long[] kept;

	/** For each option of the question whose order counts, the place it was given. */
	private final int[] places = new int[Long.SIZE];

	/** One bit for each question that has an answer. */
	private long given;

	private Answers answers = Answers.none();

	private @Nullable Evaluation evaluation;

	private @Nullable Sheet second;

	/** The sheet that this is the second reading of. */
	private final @Nullable Sheet first;

	Sheet(Plan plan) {
		this(plan, new long[plan.layout().size()], null);
	}

	private Sheet(Plan plan, long[] fields, @Nullable Sheet first) {
		this.plan = plan;
		this.fields = fields;
		this.kept = new long[plan.size()];
		this.first = first;
	}

	/** Takes other answers, without those to questions that are not asked. */
	Sheet read(Answers read) {
		this.answers = read;
		this.given = this.plan.layout().decode(read, this.fields, this.places);
		forget();
		for (int question : this.plan.conditional()) {
			if (given(question) && this.plan.visibility(question).of(this) != PlanStep.YES) {
				this.given &= ~(1L << question);
				this.plan.layout().clear(question, this.fields);
			}
		}
		return this;
	}

	/** Forgets what was worked out, not the answers. */
	void forget() {
		Arrays.fill(this.kept, UNKNOWN);
		this.evaluation = null;
	}

	boolean given(int question) {
		return (this.given & (1L << question)) != 0;
	}

	long field(int field) {
		return this.fields[field];
	}

	/** How early an option of the question was named whose order counts. */
	int place(int option) {
		return this.places[option];
	}

	long kept(int place) {
		long value = this.kept[place];
		return (value != UNKNOWN) ? value : work(place);
	}

	private long work(int place) {
		long value = this.plan.step(place).of(this);
		this.kept[place] = value;
		return value;
	}

	/** The same answers for what is not planned. */
	Evaluation evaluation() {
		if (this.evaluation == null) {
			this.evaluation = (this.first != null) ? this.first.evaluation().second()
					: this.plan.model().evaluate(this.answers).cleaned();
		}
		return this.evaluation;
	}

	/** The same answers read once more, with what is missing taken at its worst. */
	Sheet second() {
		if (this.second == null) {
			this.second = new Sheet(this.plan, this.fields, this);
		}
		Sheet reading = this.second;
		reading.given = this.given;
		reading.forget();
		this.plan.secondReading().forEach((slot, step) -> reading.kept[slot] = step.of(this));
		return reading;
	}

}
