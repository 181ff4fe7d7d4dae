package io.productops.advice;

import io.productops.advice.FaultyPlaybookException.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * A playbook with a fault is refused, and each fault is named with its place.
 */
class FaultyPlaybookTests {

	@ParameterizedTest
	@MethodSource("io.productops.advice.PlantedFaults#all")
	void refuses(PlantedFault planted) {
		FaultyPlaybookException refusal = refusal(planted.planted());
		assertThat(refusal.faults()).as(refusal.getMessage()).anySatisfy((fault) -> {
			assertThat(fault.where()).isEqualTo(planted.where());
			assertThat(fault.line()).isEqualTo(planted.line());
			assertThat(fault.column()).isEqualTo(planted.column());
			assertThat(fault.message()).contains(planted.message());
		});
	}

	@Test
	void namesAllFaultsAtOnceInTheOrderOfTheText() {
		String text = BuiltIn.TEXT.replace("when: pm_skill_gap >= 3", "when: pm_skil_gap >= 3")
			.replace("value: know_what_to_do * 25", "value: know_what * 25")
			.replace("when: lacks_pms\n", "when: pm_count\n")
			.replace("area: process\n", "area: progress\n");
		assertThat(refusal(text).faults()).extracting(Fault::where)
			.containsExactly("PRE-SKILLS", "PRE-PMS", "process", "know_what_to_do");
		assertThat(refusal(text).faults()).extracting(Fault::line).isSorted();
		assertThat(refusal(text)).hasMessageContainingAll("pm_skil_gap", "know_what", "progress");
	}

	@Test
	void refusesWhatIsNoPlaybookAtAll() {
		for (String text : new String[] { "", "hello", "[1, 2]", "a: [", "playbook: {id: x, title: y}", "null",
				"---" }) {
			assertThatExceptionOfType(FaultyPlaybookException.class).as(text)
				.isThrownBy(() -> PlaybookCompiler.compile(text, 1))
				.satisfies((refusal) -> assertThat(refusal.faults()).isNotEmpty());
		}
	}

	private static FaultyPlaybookException refusal(String text) {
		FaultyPlaybookException refusal = catchThrowableOfType(FaultyPlaybookException.class,
				() -> PlaybookCompiler.compile(text, 1));
		assertThat(refusal).as("a refusal").isNotNull();
		return refusal;
	}

}
