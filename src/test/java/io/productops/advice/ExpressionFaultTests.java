package io.productops.advice;

import java.util.List;

import io.productops.advice.FaultyPlaybookException.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What is said of an expression that cannot be read is for people, and said once.
 */
class ExpressionFaultTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			pm_count >=            | Something is missing at the end.
			(pm_count > 1          | Something is missing at the end.
			max(pm_count, 1        | Something is missing at the end.
			pm_count >= 1 and true | “and” cannot stand here.
			pm_count > > 1         | “>” cannot stand here.
			pm_count ) 1           | “)” cannot stand here.
			pm_count # 1           | “#” means nothing here.
			""")
	void isInPlainWords(String expression, String message) {
		assertThat(faults(expression)).extracting(Fault::message)
			.contains(message)
			.noneMatch(ExpressionFaultTests::raw);
	}

	@Test
	void isSaidOnceForOnePlace() {
		for (String expression : List.of("[1].all(x, x > 0)", "[1, 2].map(x, x * 2) == [2]", "unknown > 1")) {
			assertThat(faults(expression)).extracting(Fault::message).as(expression).doesNotHaveDuplicates();
		}
	}

	private static boolean raw(String message) {
		return message.contains("expecting") || message.contains("EOF") || message.contains("input");
	}

	private static List<Fault> faults(String expression) {
		String text = BuiltIn.TEXT.replace("    when: lacks_pms\n", "    when: >-\n      " + expression + "\n");
		assertThat(text).isNotEqualTo(BuiltIn.TEXT);
		return catchThrowableOfType(FaultyPlaybookException.class, () -> PlaybookCompiler.compile(text, 1)).faults();
	}

}
