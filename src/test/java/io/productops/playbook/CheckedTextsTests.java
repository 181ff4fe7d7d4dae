package io.productops.playbook;

import io.productops.advice.FaultyPlaybookException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A text is compiled once for all its pages.
 */
class CheckedTextsTests {

	private final CheckedTexts texts = new CheckedTexts();

	@Test
	void compilesATextOnceForEachNumber() {
		CheckedText first = this.texts.of(BuiltInText.read(), 7);
		assertThat(first.required().ref().version()).isEqualTo(7);
		assertThat(this.texts.of(BuiltInText.read(), 7)).isSameAs(first);
		assertThat(this.texts.of(BuiltInText.read(), 8).required().ref().version()).isEqualTo(8);
		assertThat(this.texts.of(BuiltInText.read() + "# more\n", 7)).isNotSameAs(first);
	}

	@Test
	void keepsFaultsToo() {
		CheckedText first = this.texts.of("playbook: {id: a, title: b}", 7);
		assertThat(first.faults()).isNotEmpty();
		assertThat(this.texts.of("playbook: {id: a, title: b}", 7)).isSameAs(first);
		assertThatExceptionOfType(FaultyPlaybookException.class).isThrownBy(first::required)
			.satisfies((ex) -> assertThat(ex.faults()).isEqualTo(first.faults()));
	}

}
