package io.productops.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of a text that is to be one line.
 */
class TextLineTests {

	@Test
	void makesOneLineOfSeveral() {
		assertThat(TextLine.fit(" Less \r\n of\tthe\u2028week\u202e ", 40)).isEqualTo("Less of the week");
	}

	@Test
	void leavesWhatFitsAsItIsAndCutsTheRestBetweenCharacters() {
		assertThat(TextLine.fit("𝒎".repeat(10), 10)).isEqualTo("𝒎".repeat(10));
		assertThat(TextLine.fit("𝒎".repeat(11), 10)).isEqualTo("𝒎".repeat(9) + "…");
		assertThat(TextLine.shortened("one\ntwo three", 9)).isEqualTo("one\ntwo…");
	}

	@ParameterizedTest
	@MethodSource("io.productops.HostileTexts#all")
	void hasNoFaultAfterwards(String text) {
		assertThat(TextLine.fault(TextLine.fit(text, 20), 20)).isNull();
	}

}
