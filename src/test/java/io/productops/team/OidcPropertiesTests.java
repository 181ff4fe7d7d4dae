package io.productops.team;

import java.net.URI;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Settings with which nobody could sign in, or others could listen, stop the start.
 */
class OidcPropertiesTests {

	@Test
	void wantNothingWithoutAnIssuer() {
		assertThatNoException().isThrownBy(() -> properties("", "", Set.of()));
	}

	@Test
	void wantAClientAndTheOpenidScope() {
		assertThatNoException().isThrownBy(() -> properties("https://idp.example.org", "app", Set.of("openid")));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> properties("https://idp.example.org", "", Set.of("openid")));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> properties("https://idp.example.org", "app", Set.of("email")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://idp.example.org", "http://127.0.0.1.example.org", "http://localhost.example.org",
			"ftp://localhost", "file:///etc/passwd", "idp.example.org", "//idp.example.org" })
	void refuseAnIssuerToWhichTheWayIsOpen(String issuer) {
		assertThatIllegalArgumentException().isThrownBy(() -> properties(issuer, "app", Set.of("openid")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://idp.example.org/realms/a", "http://localhost:9000", "http://127.0.0.1:9000",
			"http://[::1]:9000" })
	void takeTlsAndTheOwnMachine(String address) {
		assertThat(OidcProperties.isSafe(URI.create(address))).isTrue();
	}

	private static OidcProperties properties(String issuer, String client, Set<String> scopes) {
		return new OidcProperties(issuer, client, "", "single sign-on", scopes, "", "admin", false);
	}

}
