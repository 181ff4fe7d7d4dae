package io.productops.advice;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * The answers of one assessment, decoded for a {@link Plan}, and what the plan has worked
 * out from them. It can be filled again and again; one thread uses it at a time.
 * <p>
 * Every value is a {@code long}: a condition is 0 or 1, a number the bits of its
 * {@code double}, and texts have one bit each, by their place in the domain of the
 * question or expression. What is missing is a pattern above all values, so that the
 * larger of two operands is what they lack together.
 */
final class Sheet {

	/** No value and nothing missing has this pattern. */
	static final long UNKNOWN = Long.MAX_VALUE;

	final long[] fields;

	/** By slot. */
	final long[] kept;

	private final Plan plan;

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
		this.kept = new long[plan.model().slotCount()];
		this.first = first;
	}

	/** Takes other answers, without those to questions that are not asked. */
	Sheet read(Answers read) {
		this.answers = read;
		this.given = this.plan.layout().decode(read, this.fields, this.places);
		forget();
		for (Plan.Asked group : this.plan.asked()) {
			long asked = value(group.place());
			for (int i = 0; i < group.questions().size(); i++) {
				int question = group.questions().get(i);
				if ((asked & (1L << i)) == 0 && given(question)) {
					this.given &= ~(1L << question);
					this.plan.layout().clear(question, this.fields);
				}
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

	/** How early an option of the question was named whose order counts. */
	int place(int option) {
		return this.places[option];
	}

	/** What stands at a place of the plan. */
	long value(int place) {
		return this.plan.value(place, this);
	}

	/** What an expression comes to that is not planned. */
	long unplanned(int term) {
		Object value = this.plan.unplanned().get(term).value(evaluation());
		if (value instanceof Missing missing) {
			return (missing.questions() != 0) ? PlanMath.LACKING : PlanMath.NOTHING;
		}
		return (value instanceof Num number) ? PlanMath.bits(number.value())
				: Boolean.TRUE.equals(value) ? PlanMath.YES : PlanMath.NO;
	}

	private Evaluation evaluation() {
		if (this.evaluation == null) {
			this.evaluation = (this.first != null) ? this.first.evaluation().second()
					: this.plan.model().evaluate(this.answers).cleaned();
		}
		return this.evaluation;
	}

	/** The recommended areas, one bit each. */
	long systems() {
		return this.plan.systems(this);
	}

	/** The same answers read once more, with what is missing taken at its worst. */
	Sheet second() {
		if (this.second == null) {
			this.second = new Sheet(this.plan, this.fields, this);
		}
		Sheet reading = this.second;
		reading.given = this.given;
		System.arraycopy(this.places, 0, reading.places, 0, this.places.length);
		reading.forget();
		this.plan.secondReading().forEach((slot, place) -> reading.kept[slot] = value(place));
		return reading;
	}

}
