package io.productops.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import io.productops.advice.Advice.Flip;
import org.jspecify.annotations.Nullable;

/**
 * Finds every change of one answer that changes the stage.
 */
final class Flips {

	private final Model model;

	private final Evaluation base;

	/** What was looked at for the stage alone; nothing else can change it. */
	private final Evaluation looked;

	private final String stage;

	private final List<Flip> flips = new ArrayList<>();

	Flips(Model model, Evaluation base) {
		this.model = model;
		this.base = base;
		this.looked = base.fresh();
		this.stage = stage(this.looked);
		// so that it is known to those that differ from it
		stage(base);
	}

	private String stage(Evaluation evaluation) {
		return (String) evaluation.slot(this.model.rules.corrected());
	}

	/** In question order, then values ascending or in option order. */
	List<Flip> find() {
		for (int place = 0; place < this.model.questions().size(); place++) {
			if (this.looked.hasRead(place) && this.base.visible(place)) {
				Alternatives alternatives = new Alternatives(this.base, place);
				switch (this.model.questions().get(place).type()) {
					case NUMBER, SCALE -> numbers(place, alternatives);
					case SINGLE -> tryEach(place, alternatives.otherOptions());
					case MULTI -> tryEach(place,
							this.base.answered(place) ? alternatives.toggled() : alternatives.aloneOptions());
					case GRID, SCALE_GRID, TEXT -> {
					}
				}
			}
		}
		return List.copyOf(this.flips);
	}

	private void numbers(int place, Alternatives alternatives) {
		Predicate<Evaluation> changed = (evaluation) -> !stage(evaluation).equals(this.stage);
		if (this.base.answered(place)) {
			add(place, alternatives.nearest(-1, changed));
			add(place, alternatives.nearest(1, changed));
		}
		else {
			add(place, alternatives.smallest(changed));
		}
	}

	private void tryEach(int place, List<Object> answers) {
		for (Object answer : answers) {
			if (!stage(this.base.with(place, answer, false)).equals(this.stage)) {
				add(place, answer);
			}
		}
	}

	private void add(int place, @Nullable Object answer) {
		if (answer != null) {
			Question question = this.model.questions().get(place);
			Object from = this.base.answered(place) ? this.base.given(place) : null;
			this.flips.add(new Flip(question.id(), (from != null) ? Model.outer(question, from) : null,
					Model.outer(question, answer), stage(this.base.with(place, answer, false))));
		}
	}

}
