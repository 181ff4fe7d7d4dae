package io.productops.assessment;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.productops.advice.Playbook;
import io.productops.advice.PlaybookCompiler;
import io.productops.assessment.FittedAnswers.Change;
import io.productops.playbook.OwnPlaybooks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of answers under the questions of another version.
 */
class FittedAnswersTests {

	private static final Playbook OLD = PlaybookCompiler.compile(OwnPlaybooks.text(), 2);

	@Test
	void keepsEverythingThatFits() {
		Map<String, @Nullable Object> answers = new LinkedHashMap<>();
		answers.put("interviews", new BigDecimal(2));
		answers.put("finder", null);
		answers.put("obstacles", List.of("finding"));
		FittedAnswers fitted = fit(answers, Map.of("finder", "We asked"), OwnPlaybooks.newerText());
		assertThat(fitted.answers()).isEqualTo(answers);
		assertThat(fitted.notes()).isEqualTo(Map.of("finder", "We asked"));
		assertThat(fitted.changes()).isEmpty();
	}

	@Test
	void leavesOutWhatIsNoLongerAskedAndNamesItWithItsNote() {
		FittedAnswers fitted = fit(Map.of("story", "Once"), Map.of("story", "In May"), OwnPlaybooks.newerText());
		assertThat(fitted.answers()).isEmpty();
		assertThat(fitted.notes()).isEmpty();
		assertThat(fitted.changes())
			.containsExactly(new Change("story", "A story", "Once\nNote: “In May”", null, "This is no longer asked."));
	}

	@Test
	void takesOnlyTheMissingOptionOutOfAnAnswer() {
		FittedAnswers fitted = fit(Map.of("obstacles", List.of("finding", "consent")), Map.of(),
				OwnPlaybooks.newerText());
		assertThat(fitted.answers()).isEqualTo(Map.of("obstacles", List.of("finding")));
		assertThat(fitted.changes()).extracting(Change::before, Change::after)
			.containsExactly(
					org.assertj.core.groups.Tuple.tuple("Finding participants, Consent forms", "Finding participants"));
	}

	@Test
	void leavesOutAnAnswerOfWhichNothingIsLeft() {
		FittedAnswers fitted = fit(Map.of("obstacles", List.of("consent")), Map.of(), OwnPlaybooks.newerText());
		assertThat(fitted.answers()).isEmpty();
		assertThat(fitted.changes()).extracting(Change::question, Change::after)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("obstacles", null));
	}

	@Test
	void leavesOutANumberThatIsOutOfRangeAndSaysWhatFits() {
		FittedAnswers fitted = fit(Map.of("interviews", new BigDecimal(40)), Map.of(),
				OwnPlaybooks.text().replace("max: 50", "max: 30"));
		assertThat(fitted.answers()).isEmpty();
		assertThat(fitted.changes()).singleElement()
			.satisfies((change) -> assertThat(change.reason()).contains("from 0 to 30"));
	}

	@Test
	void takesNoNotSureWhereAnAnswerIsRequiredNow() {
		Map<String, @Nullable Object> unsure = new LinkedHashMap<>();
		unsure.put("finder", null);
		FittedAnswers fitted = fit(unsure, Map.of(),
				OwnPlaybooks.text()
					.replace("            short: Finds participants\n",
							"            short: Finds participants\n            required: true\n"));
		assertThat(fitted.answers()).isEmpty();
		assertThat(fitted.changes()).extracting(Change::before).containsExactly("Not sure");
	}

	@Test
	void anotherOrderOfTheOptionsIsNoChange() {
		String other = OwnPlaybooks.text()
			.replace("              - {id: consent, label: Consent forms}\n", "")
			.replace("              - {id: finding, label: Finding participants}\n",
					"              - {id: consent, label: Consent forms}\n"
							+ "              - {id: finding, label: Finding participants}\n");
		assertThat(fit(Map.of("obstacles", List.of("finding", "consent")), Map.of(), other).changes()).isEmpty();
	}

	private static FittedAnswers fit(Map<String, ? extends @Nullable Object> answers, Map<String, String> notes,
			String to) {
		return FittedAnswers.of(OLD, answers, notes, PlaybookCompiler.compile(to, 3));
	}

}
