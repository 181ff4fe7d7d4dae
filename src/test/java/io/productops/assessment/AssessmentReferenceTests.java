package io.productops.assessment;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The names of assessments that people read to each other.
 */
class AssessmentReferenceTests {

	@Test
	void canBeReadOut() {
		assertThat(AssessmentReference.create()).matches("POA-[0-9A-HJKMNP-TV-Z]{4}-[0-9]{4}");
	}

}
