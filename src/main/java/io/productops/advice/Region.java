package io.productops.advice;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntPredicate;

import org.jspecify.annotations.Nullable;

/**
 * A part of all the answers that an assessment can have: for each question the answers
 * that are possible in it, in any combination. Immutable.
 * <p>
 * It can also take for granted what a named value comes to. Nothing then says that there
 * are such answers; but what cannot be so cannot be at all.
 */
final class Region {

	private final Model model;

	private final Domain[] domains;

	private final @Nullable Outlook[] assumed;

	private final Weights weights;

	private Region(Model model, Domain[] domains, @Nullable Outlook[] assumed, Weights weights) {
		this.model = model;
		this.domains = domains;
		this.assumed = assumed;
		this.weights = weights;
	}

	/** All answers of completed assessments. */
	static Region all(Model model) {
		return new Region(model, model.questions().stream().map(Domain::of).toArray(Domain[]::new),
				new Outlook[model.slotCount()], new Weights(model));
	}

	/** The same part, where some named values come to whatever they can. */
	Region assuming(IntPredicate slots) {
		Forecast forecast = new Forecast(this);
		@Nullable Outlook[] any = new Outlook[this.assumed.length];
		for (int slot = 0; slot < any.length; slot++) {
			any[slot] = slots.test(slot) ? forecast.slot(slot).assumed(slot) : null;
		}
		return new Region(this.model, this.domains, any, this.weights);
	}

	/** What a named value is taken to come to, or null. */
	@Nullable Outlook assumed(int slot) {
		return this.assumed[slot];
	}

	Region assume(int slot, Outlook value) {
		@Nullable Outlook[] changed = Arrays.copyOf(this.assumed, this.assumed.length);
		changed[slot] = value;
		return new Region(this.model, this.domains, changed, this.weights);
	}

	Model model() {
		return this.model;
	}

	Weights weights() {
		return this.weights;
	}

	Domain domain(int question) {
		return this.domains[question];
	}

	Region with(int question, Domain domain) {
		Domain[] changed = Arrays.copyOf(this.domains, this.domains.length);
		changed[question] = domain;
		return new Region(this.model, changed, this.assumed, this.weights);
	}

	/** One of the two parts that a cut makes, or null where it is empty. */
	@Nullable Region half(Cut cut, boolean first) {
		if (cut.kind() == Cut.Kind.VALUE) {
			return halfValue(cut, first);
		}
		Domain whole = this.domains[cut.question()];
		if (cut.kind() == Cut.Kind.GIVEN && !(first ? whole.given() : whole.missing())) {
			return null;
		}
		Domain half = whole.half(cut, first);
		return half.empty() ? null : half.equals(whole) ? this : with(cut.question(), half);
	}

	private @Nullable Region halfValue(Cut cut, boolean first) {
		Outlook whole = Objects.requireNonNull(this.assumed[cut.slot()]);
		Outlook half = whole.half(cut, first);
		return !half.given() ? null : half.equals(whole) ? this : assume(cut.slot(), half);
	}

	/** Some answers of this part. */
	Evaluation pick() {
		@Nullable Object[] answers = new Object[this.domains.length];
		for (int i = 0; i < answers.length; i++) {
			answers[i] = this.domains[i].given() ? this.domains[i].pick() : null;
		}
		return new Evaluation(this.model, answers, null);
	}

}
