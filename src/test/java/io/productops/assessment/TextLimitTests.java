package io.productops.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.productops.advice.Answers.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Limits of the texts that are no answers.
 */
class TextLimitTests {

	@Test
	void countsCodePointsAndNotCharacters() {
		assertThat(TextLimit.NOTE.fault("😀".repeat(2_000))).isNull();
		assertThat(TextLimit.NOTE.fault("😀".repeat(2_001)))
			.isEqualTo("Shorten this to 2,000 characters or fewer. It has 2,001 now.");
	}

	@Test
	void doesNotCountTheSpaceAround() {
		assertThat(TextLimit.ORGANISATION.fault("  " + "x".repeat(200) + "\n")).isNull();
	}

	@Test
	void takesNoText() {
		assertThat(TextLimit.NOTE.fault(null)).isNull();
		assertThat(TextLimit.NOTE.fault("")).isNull();
	}

	@Test
	void refusesNulAndHalfCharacters() {
		assertThat(TextLimit.NOTE.fault("a\0b")).isNotNull();
		assertThat(TextLimit.NOTE.fault("a\ud83db")).isNotNull();
		assertThat(TextLimit.NOTE.fault("a\udc00")).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\r\nb", "a\tb", "a\u0085b", "a\u001fb", "\u202aab", "ab\u202e", "a\u2066b", "a\u2069" })
	void refusesWhatIsNoPartOfOneLineOnlyInAName(String text) {
		assertThat(TextLimit.ORGANISATION.fault(text))
			.isEqualTo("Keep this on one line, without tabs or characters that change the direction of text.");
		assertThat(TextLimit.NOTE.fault(text)).isNull();
	}

	@Test
	void takesANameInAnyScript() {
		assertThat(TextLimit.ORGANISATION.fault("חברה \u200fA&B\u200e 你好 👩🏽\u200d🚀")).isNull();
	}

	@Test
	void takesMarkupAndAnyScript() {
		assertThat(TextLimit.NOTE.fault("<script>alert(1)</script> مرحبا 你好 ' \" \\ \t\r\n")).isNull();
	}

	@Test
	void findsEveryFaultOfNotes() {
		Map<String, Object> notes = new LinkedHashMap<>();
		notes.put("people", 7);
		notes.put("no/such~one", "text");
		notes.put("story", "x".repeat(2_001));
		notes.put("sponsor", null);
		List<Problem> problems = Notes.problems(Assessments.SCALE.questions().toList(), notes);
		assertThat(problems).extracting(Problem::pointer).containsExactly("/people", "/no~1such~0one", "/story");
	}

}
