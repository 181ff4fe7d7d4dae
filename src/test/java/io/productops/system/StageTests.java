package io.productops.system;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which stage of a system follows which.
 */
class StageTests {

	@ParameterizedTest
	@CsvSource({ "PLANNED, PILOT", "PILOT, RUNNING RETIRED", "RUNNING, HANDED_OFF AUTOMATED RETIRED",
			"HANDED_OFF, RETIRED", "AUTOMATED, RETIRED", "RETIRED, ''" })
	void leadsOnlyToWhatFollows(Stage from, String to) {
		List<Stage> allowed = to.isEmpty() ? List.of() : Arrays.stream(to.split(" ")).map(Stage::valueOf).toList();
		assertThat(from.next()).isEqualTo(allowed);
		assertThat(Stage.values()).filteredOn(from::leadsTo).containsExactlyInAnyOrderElementsOf(allowed);
	}

	@ParameterizedTest
	@EnumSource(Stage.class)
	void costsPmsTimeOnlyInPilotAndRunning(Stage stage) {
		assertThat(Stage.COSTING.contains(stage)).isEqualTo(stage == Stage.PILOT || stage == Stage.RUNNING);
		assertThat(stage.live()).isEqualTo(Stage.COSTING.contains(stage) || stage == Stage.PLANNED);
	}

}
