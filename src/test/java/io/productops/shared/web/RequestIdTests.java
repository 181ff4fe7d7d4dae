package io.productops.shared.web;

import java.net.http.HttpResponse;
import java.util.UUID;

import io.productops.OnH2;
import io.productops.PlainBrowser;
import io.productops.shared.RequestContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A request can be found again: in its response, in the log and on the page of its error.
 */
@OnH2
@ExtendWith(OutputCaptureExtension.class)
class RequestIdTests {

	private static final String UUID_PATTERN = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

	@LocalServerPort
	private int port;

	@AfterEach
	void forget() {
		RequestContext.end();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/nowhere", "/css/app.css", "/api/nowhere", "/actuator/health", "/a;b" })
	void eachResponseHasAnIdOfItsOwn(String path) {
		String first = id(new PlainBrowser(this.port).get(path));
		assertThat(first).matches(UUID_PATTERN);
		assertThat(id(new PlainBrowser(this.port).get(path))).matches(UUID_PATTERN).isNotEqualTo(first);
	}

	@ParameterizedTest
	@ValueSource(strings = { "abcdEF-1", "0123456789-0123456789-0123456789-0123456789-0123456789-012345678" })
	void takesTheIdThatAProxyGave(String id) {
		assertThat(idFor(id)).isEqualTo(id);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "seven-7", "with space", "<script>x", "semi;colon", "under_score",
			"0123456789-0123456789-0123456789-0123456789-0123456789-0123456789" })
	void givesItsOwnInsteadOfAnOddOne(String id) {
		assertThat(idFor(id)).matches(UUID_PATTERN);
	}

	@Test
	void theRequestKnowsItsIdAndAddressAndTheThreadForgetsThem() throws Exception {
		MockHttpServletRequest request = request("abc-def-123");
		request.setRemoteAddr("2001:db8::1%eth0");
		new RequestIdFilter().doFilter(request, new MockHttpServletResponse(), (req, res) -> {
			assertThat(RequestContext.requestId()).isEqualTo("abc-def-123");
			assertThat(RequestContext.clientAddress()).isEqualTo("2001:db8::1%eth0");
		});
		assertThat(RequestContext.requestId()).isNull();
		assertThat(RequestContext.clientAddress()).isNull();
	}

	@Test
	void takesNothingForAnAddressThatIsNone() throws Exception {
		MockHttpServletRequest request = request("abc-def-123");
		request.setRemoteAddr("1.2.3.4\r\nFAKE");
		new RequestIdFilter().doFilter(request, new MockHttpServletResponse(),
				(req, res) -> assertThat(RequestContext.clientAddress()).isEqualTo("unknown"));
	}

	@Test
	void whatFailsKeepsItsIdUntilItsErrorPageIsMade() throws Exception {
		RequestIdFilter filter = new RequestIdFilter();
		MockHttpServletRequest request = new MockHttpServletRequest();
		MockHttpServletResponse response = new MockHttpServletResponse();
		FilterChain failing = (req, res) -> {
			throw new ServletException("x");
		};
		assertThatExceptionOfType(ServletException.class).isThrownBy(() -> filter.doFilter(request, response, failing));
		String id = response.getHeader("X-Request-Id");
		assertThat(RequestContext.requestId()).isNotNull().isEqualTo(id);
		request.setDispatcherType(jakarta.servlet.DispatcherType.ERROR);
		filter.doFilter(request, response, (req, res) -> assertThat(RequestContext.requestId()).isEqualTo(id));
		assertThat(RequestContext.requestId()).isNull();
	}

	// ASVS V16.5.1
	@Test
	void theErrorPageAndTheLogNameTheSameRequest(@Autowired JdbcTemplate jdbc, CapturedOutput output) {
		jdbc.execute("alter table assessment rename to assessment_elsewhere");
		HttpResponse<String> page;
		try {
			PlainBrowser browser = new PlainBrowser(this.port);
			String path = "/assessments/" + UUID.randomUUID();
			page = browser.send(browser.request(path).header("Cookie", "poa-key-" + path.substring(13) + "=x"));
		}
		finally {
			jdbc.execute("alter table assessment_elsewhere rename to assessment");
		}
		assertThat(page.statusCode()).isEqualTo(500);
		assertThat(id(page)).matches(UUID_PATTERN);
		assertThat(page.body()).contains(">" + id(page) + "</code>").doesNotContain("Exception", "assessment_else");
		assertThat(output.getOut().lines())
			.anySatisfy((line) -> assertThat(line).contains(" ERROR ", "[" + id(page) + "]", "threw exception"));
	}

	// ASVS V16.4.1
	@Test
	void noTextCanLookLikeALineOfTheLog(CapturedOutput output) {
		LoggerFactory.getLogger(RequestIdTests.class)
			.warn("Name: {}", "a\r\nFAKE 1\rFAKE 2\nFAKE 3\u2028FAKE 4", new IllegalStateException("b\nFAKE 5"));
		LoggerFactory.getLogger(RequestIdTests.class).info("The next line");
		assertThat(output.getOut().split("\\R")).contains("  | FAKE 1", "  | FAKE 4", "  | FAKE 5")
			.noneMatch((line) -> line.startsWith("FAKE"))
			.anyMatch((line) -> line.endsWith(": The next line") && !line.startsWith(" "));
	}

	private String idFor(String header) {
		PlainBrowser browser = new PlainBrowser(this.port);
		return id(browser.send(browser.request("/principles").header("X-Request-Id", header)));
	}

	private static MockHttpServletRequest request(String id) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addHeader("X-Request-Id", id);
		return request;
	}

	private static String id(HttpResponse<String> response) {
		return response.headers().firstValue("X-Request-Id").orElse("");
	}

}
