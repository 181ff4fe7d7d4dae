package io.productops.assessment;

import java.util.Collection;
import java.util.List;

/**
 * Answers that were not given here, but came from an earlier report: each has to be
 * confirmed, by saving its step or all at once, before the assessment can be completed.
 *
 * @param reference what people call the assessment they came from
 * @param unconfirmed the questions whose answer or note nobody has confirmed yet
 * @param changes what of that report did not fit the questions of today
 */
public record CarriedOver(String reference, List<String> unconfirmed, List<FittedAnswers.Change> changes) {

	public CarriedOver {
		unconfirmed = List.copyOf(unconfirmed);
		changes = List.copyOf(changes);
	}

	/** Without those, which are confirmed now. */
	CarriedOver without(Collection<String> questions) {
		return new CarriedOver(this.reference,
				this.unconfirmed.stream().filter((question) -> !questions.contains(question)).toList(), this.changes);
	}

	/** Only those which are still asked. */
	CarriedOver within(Collection<String> questions) {
		return new CarriedOver(this.reference, this.unconfirmed.stream().filter(questions::contains).toList(),
				this.changes);
	}

}
