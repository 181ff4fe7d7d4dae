package io.productops.advice;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.productops.advice.Answers.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AnswersTests {

	private static Answers.Reading read(String question, Object answer) {
		Map<String, Object> raw = new HashMap<>();
		raw.put(question, answer);
		return Answers.read(BuiltIn.PLAYBOOK.questions(), raw);
	}

	private static List<String> pointers(String question, Object answer) {
		return read(question, answer).problems().stream().map(Problem::pointer).toList();
	}

	@Test
	void takesNotSureAndAbsentForTheSame() {
		assertThat(read("exec_sponsor", null)).isEqualTo(Answers.read(BuiltIn.PLAYBOOK.questions(), Map.of()));
	}

	@Test
	void putsUnorderedChoicesIntoOptionOrder() {
		assertThat(read("coordination_gaps", List.of("support", "sales")).answers().get("coordination_gaps"))
			.isEqualTo(List.of("sales", "support"));
	}

	@Test
	void keepsTheOrderOfThePains() {
		assertThat(read("pain_top", List.of("tool_sprawl", "data_access")).answers().get("pain_top"))
			.isEqualTo(List.of("tool_sprawl", "data_access"));
	}

	@Test
	void readsElevenPointZeroAsEleven() {
		assertThat(read("pm_count", new BigDecimal("11.0")).answers()).isEqualTo(read("pm_count", 11).answers());
		assertThat(read("pm_count", 11.0).answers()).isEqualTo(read("pm_count", 11L).answers());
		assertThat(read("pm_count", new BigDecimal("1E+1")).answers().get("pm_count")).hasToString("10");
	}

	@Test
	void takesHalvesOnlyWhereTheStepIsAHalf() {
		assertThat(read("process_hours", 7.5).problems()).isEmpty();
		assertThat(read("process_hours", 7.25).problems()).hasSize(1);
		assertThat(read("pm_count", 7.5).problems()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 5001 })
	void refusesANumberOutOfRange(int number) {
		assertThat(pointers("pm_count", number)).containsExactly("/pm_count");
		assertThat(read("pm_count", number).answers().has("pm_count")).isFalse();
	}

	@Test
	void refusesNumbersThatAreTooLongToSpellOut() {
		assertThat(pointers("pm_count", new BigDecimal("1e999999999"))).containsExactly("/pm_count");
		assertThat(pointers("pm_count", Double.NaN)).containsExactly("/pm_count");
		assertThat(pointers("pm_count", "11")).containsExactly("/pm_count");
		assertThat(pointers("pm_count", true)).containsExactly("/pm_count");
	}

	// ASVS V2.2.3
	@Test
	void refusesAnExclusiveOptionTogetherWithOthers() {
		assertThat(pointers("ops_tasks", List.of("none", "data_pulls"))).containsExactly("/ops_tasks");
		assertThat(read("ops_tasks", List.of("none")).problems()).isEmpty();
	}

	@Test
	void takesTheEmptyChoiceOnlyWhereItIsOffered() {
		assertThat(read("ops_mandate", List.of()).answers().get("ops_mandate")).isEqualTo(List.of());
		assertThat(pointers("ops_tasks", List.of())).containsExactly("/ops_tasks");
		assertThat(pointers("coordination_gaps", List.of())).containsExactly("/coordination_gaps");
	}

	// ASVS V2.2.1
	@Test
	void refusesDuplicatesAndUnknownOptionsWhereTheyStand() {
		assertThat(pointers("ops_tasks", List.of("data_pulls", "data_pulls", "x"))).containsExactly("/ops_tasks/1",
				"/ops_tasks/2");
		assertThat(pointers("ops_tasks", Arrays.asList("data_pulls", null))).containsExactly("/ops_tasks/1");
	}

	@Test
	void refusesMoreThanThreePains() {
		assertThat(pointers("pain_top", List.of("tool_sprawl", "data_access", "field_gap", "transparency")))
			.containsExactly("/pain_top");
	}

	@Test
	void readsGridsInRowOrderWithoutNullRows() {
		Map<String, Object> rows = new LinkedHashMap<>();
		rows.put("process", 1);
		rows.put("content", null);
		rows.put("voc", 4);
		assertThat(read("area_maturity", rows).answers().get("area_maturity")).hasToString("{voc=4, process=1}");
		assertThat(read("area_maturity", Map.of()).answers().has("area_maturity")).isFalse();
		assertThat(read("area_maturity", Map.of()).problems()).isEmpty();
	}

	@Test
	void pointsAtTheRowThatIsWrong() {
		assertThat(pointers("ownership_grid", Map.of("prioritisation", "boss", "a/b~c", "pm")))
			.containsExactly("/ownership_grid/prioritisation", "/ownership_grid/a~1b~0c");
		assertThat(pointers("area_maturity", Map.of("voc", 5))).containsExactly("/area_maturity/voc");
	}

	@Test
	void countsTheCodePointsOfAText() {
		String clef = "\uD834\uDD1E";
		assertThat(read("standard_difference", clef.repeat(4_000)).problems()).isEmpty();
		assertThat(pointers("standard_difference", clef.repeat(4_001))).containsExactly("/standard_difference");
	}

	@Test
	void refusesNulAndLoneSurrogates() {
		assertThat(pointers("standard_difference", "a\0b")).containsExactly("/standard_difference");
		assertThat(pointers("standard_difference", "a\uD834b")).containsExactly("/standard_difference");
	}

	@Test
	void reportsEveryProblemAtOnce() {
		Map<String, Object> raw = new LinkedHashMap<>();
		raw.put("pm_count", -1);
		raw.put("intent", "later");
		raw.put("colour", "blue");
		assertThat(Answers.read(BuiltIn.PLAYBOOK.questions(), raw).problems()).extracting(Problem::question)
			.containsExactlyInAnyOrder("pm_count", "intent", "colour");
	}

	@Test
	void cannotBeChanged() {
		Map<String, Object> values = read("ops_tasks", List.of("data_pulls")).answers().values();
		org.assertj.core.api.Assertions.assertThatThrownBy(() -> values.put("x", "y"))
			.isInstanceOf(UnsupportedOperationException.class);
		assertThat(values).isEqualTo(Collections.singletonMap("ops_tasks", List.of("data_pulls")));
	}

}
