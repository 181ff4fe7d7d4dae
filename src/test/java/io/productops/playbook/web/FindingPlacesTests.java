package io.productops.playbook.web;

import java.util.List;

import io.productops.advice.LintFinding;
import io.productops.advice.LintFinding.Kind;
import io.productops.advice.PlaybookField;
import io.productops.advice.PlaybookText;
import io.productops.playbook.BuiltInText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A finding leads to the field that it is about, however the linter names it.
 */
class FindingPlacesTests {

	private static final PlaybookText TEXT = PlaybookText.of(BuiltInText.read());

	private static final FindingPlaces PLACES = new FindingPlaces(TEXT);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			M1-R1          | rules/M1-R1/mistake
			M1-R1.critical | rules/M1-R1/levels/0/severity
			M1-R1.high     | rules/M1-R1/levels/1/severity
			stage.table.2  | stage/table/1/when
			sizing.2       | sizing/1/when
			plan.days30.2  | plan/days30/1/when
			not_yet        | stage/levels/not_yet/label
			charter.verbal | steps/scope/sections/1/questions/charter/options/verbal/label
			dedicated      | facts/dedicated/value
			voc            | areas/list/voc/label
			voc.need.2     | areas/list/voc/need/1/value
			PR3            | principles/PR3/name
			process_cost   | metrics/process_cost/label
			nothing.known  | playbook/title
			""")
	void leadsToTheField(String id, String path) {
		int line = TEXT.field(path).map(PlaybookField::line).orElse(-1);
		assertThat(line).as("line of " + path).isPositive();
		PlaybookField found = PLACES.field(new LintFinding(Kind.RULE_NEVER_FIRES, id, "", line, false, List.of()));
		assertThat(found).isNotNull().extracting(PlaybookField::path).isEqualTo(path);
	}

}
