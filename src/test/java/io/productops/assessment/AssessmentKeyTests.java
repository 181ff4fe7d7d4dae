package io.productops.assessment;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keys and references.
 */
class AssessmentKeyTests {

	@Test
	void isMadeOfCharactersThatNeedNoEscape() {
		assertThat(AssessmentKey.create()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(AssessmentKey.create());
	}

	@Test
	void referencesCanBeReadOut() {
		assertThat(AssessmentReference.create()).matches("POA-[0-9A-HJKMNP-TV-Z]{4}-[0-9]{4}");
	}

}
