package io.productops.advice;

import java.util.stream.Stream;

import io.productops.advice.PlaybookDocument.Capacity;
import io.productops.advice.PlaybookDocument.Precondition;
import io.productops.advice.PlaybookDocument.Principle;
import io.productops.advice.PlaybookDocument.Removal;
import io.productops.advice.PlaybookDocument.Rule;
import io.productops.advice.PlaybookDocument.StageAdvice;

/**
 * All authored recommendations of a document.
 */
final class Guidances {

	private Guidances() {
	}

	static Stream<Guidance> of(PlaybookDocument document) {
		return Stream.of(document.stage().advice().stream().map(StageAdvice::guidance),
				document.preconditions().stream().map(Precondition::guidance),
				document.rules().stream().map(Rule::guidance), document.principles().stream().map(Principle::guidance),
				document.areas().list().stream().map((area) -> area.system().guidance()),
				document.removals().stream().map(Removal::guidance),
				document.capacities().stream().map(Capacity::guidance))
			.flatMap((guidances) -> guidances);
	}

}
