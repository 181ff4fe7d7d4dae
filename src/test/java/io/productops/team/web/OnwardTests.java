package io.productops.team.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sign-in leads to our own pages only (ASVS V3.7.2).
 */
class OnwardTests {

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	@ParameterizedTest
	@ValueSource(
			strings = { "/", "/account", "/teams/1?x=1&y=%20#z", "/assessments/1/steps/scope?from=check#q-pm_count",
					"/sign-in/done", "/?u=https://example.org", "/search?q=//evil.example" })
	void goesToAPageOfOurs(String address) {
		assertThat(Onward.of(address, this.request)).isEqualTo(address);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "account", "//evil.example", "///evil.example", "/\\evil.example",
			"\\\\evil.example", "https://evil.example", "https:evil.example", "HTTPS://evil.example",
			"javascript:alert(1)", "data:text/html,x", "/%2fevil.example", "/%2F%2Fevil.example", "/%5cevil.example",
			"/a%0d%0aSet-Cookie:x=y", "/a\r\nSet-Cookie: x=y", "/\t/evil.example", "\t//evil.example",
			" //evil.example", "/\u0000", "/%00", "/a%zz", "/%", "/\u2215evil.example", "/@evil.example\\",
			"http://localhost@evil.example", "?x", "#x", "/sign-in", "/sign-in?continue=/sign-in", "/sign-out",
			"/sign-up", "/a//b", "/a/..//b", "/.//evil.example", "/%2e%2e//evil.example", "/..", "/sign-in/code", "/|",
			"/{x}", "//user@evil.example", "/\uff0f/evil.example", "/\u2044evil.example", "//evil\u3002example",
			"/%09/evil.example\\", "/\n/evil.example", "/%0a/x", "javascript://%0aalert(1)", "JavaScript:alert(1)",
			"\u0001https://evil.example", "\ufeff//evil.example", "////evil.example", "/\\/evil.example",
			"\\/evil.example", "http:/evil.example", "//[::1]/", "//127.1/" })
	void goesNowhereElse(String address) {
		assertThat(Onward.of(address, this.request)).isEqualTo("/");
	}

	@Test
	void leavesOutTheContextPath() {
		this.request.setContextPath("/ops");
		assertThat(Onward.of("/ops/account", this.request)).isEqualTo("/account");
		assertThat(Onward.of("/ops//evil.example", this.request)).isEqualTo("/");
		assertThat(Onward.of("/opsx/account", this.request)).isEqualTo("/opsx/account");
	}

}
