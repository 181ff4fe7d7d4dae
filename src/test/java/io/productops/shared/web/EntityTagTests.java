package io.productops.shared.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * When a state is the one that a request speaks of (RFC 9110, section 13.1).
 */
class EntityTagTests {

	private final EntityTag tag = EntityTag.of("3-1-0-2");

	@ParameterizedTest
	@ValueSource(strings = { "\"3-1-0-2\"", "*", "\"x\", \"3-1-0-2\"", "\"3-1-0-2\" , \"x\"" })
	void letsAChangeOnThatWasMadeFromIt(String header) {
		assertThatNoException().isThrownBy(() -> this.tag.requireMatch(request("If-Match", header)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"3-1-0-1\"", "W/\"3-1-0-2\"", "3-1-0-2", "", "\"\"", "\"3-1-0-2" })
	void refusesAChangeThatWasMadeFromAnother(String header) {
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> this.tag.requireMatch(request("If-Match", header)))
			.satisfies((ex) -> assertThat(ex.type()).isEqualTo(ProblemType.PRECONDITION_FAILED));
	}

	@Test
	void wantsToKnowWhatAChangeWasMadeFrom() {
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> this.tag.requireMatch(new MockHttpServletRequest()))
			.satisfies((ex) -> assertThat(ex.type()).isEqualTo(ProblemType.PRECONDITION_REQUIRED));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"3-1-0-2"       | 304
			W/"3-1-0-2"     | 304
			"x", "3-1-0-2"  | 304
			*               | 304
			"3-1-0-1"       | 200
			nonsense        | 200
			""")
	void isSentOnlyToWhoeverDoesNotHaveIt(String header, int status) {
		var answer = this.tag.answer(request("If-None-Match", header), "body");
		assertThat(answer.getStatusCode().value()).isEqualTo(status);
		assertThat(answer.getHeaders().getETag()).isEqualTo("\"3-1-0-2\"");
		assertThat(answer.getBody()).isEqualTo((status == 200) ? "body" : null);
	}

	@Test
	void readsAHeaderThatCameTwice() {
		MockHttpServletRequest request = request("If-Match", "\"x\"");
		request.addHeader("If-Match", "\"3-1-0-2\"");
		assertThatNoException().isThrownBy(() -> this.tag.requireMatch(request));
	}

	private static MockHttpServletRequest request(String name, String value) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addHeader(name, value);
		return request;
	}

}
