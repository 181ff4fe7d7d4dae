package io.productops.playbook;

import java.util.List;

import io.productops.advice.LintFinding;
import io.productops.advice.LintFinding.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is new in a draft is told apart from what was there before.
 */
class DraftFindingsTests {

	private static final LintFinding PUBLISHED = finding(Kind.ALWAYS_TOGETHER, "A", "As it was.", 3, "B", "C");

	@Test
	void linesAndWordsDoNotMakeAFindingNew() {
		LintFinding moved = finding(Kind.ALWAYS_TOGETHER, "A", "In other words.", 5, "C", "B");
		assertThat(DraftFindings.of(List.of(moved), List.of(PUBLISHED)))
			.isEqualTo(new DraftFindings(List.of(), List.of(moved)));
	}

	@Test
	void anotherKindIdOrCompanyDoes() {
		List<LintFinding> others = List.of(finding(Kind.RULE_NEVER_FIRES, "A", "As it was.", 3, "B", "C"),
				finding(Kind.ALWAYS_TOGETHER, "D", "As it was.", 3, "B", "C"),
				finding(Kind.ALWAYS_TOGETHER, "A", "As it was.", 3, "B"));
		assertThat(DraftFindings.of(others, List.of(PUBLISHED))).isEqualTo(new DraftFindings(others, List.of()));
	}

	private static LintFinding finding(Kind kind, String id, String why, int line, String... others) {
		return new LintFinding(kind, id, why, line, false, List.of(others));
	}

}
