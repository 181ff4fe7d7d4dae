package io.productops.team.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;
import io.productops.team.OidcProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What becomes of the ways in which a provider can describe itself, or fail to.
 */
class IdentityProviderTests {

	private static final String METADATA = """
			{"issuer": "%s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
			"jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
			"id_token_signing_alg_values_supported": ["RS256"]}""";

	private final AtomicInteger asked = new AtomicInteger();

	private final MovableClock clock = new MovableClock();

	private HttpServer server;

	private volatile String answer;

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", (exchange) -> {
			this.asked.incrementAndGet();
			boolean found = exchange.getRequestURI().getPath().equals("/.well-known/openid-configuration");
			byte[] body = this.answer.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(found ? 200 : 404, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		this.server.start();
		this.answer = METADATA.formatted(issuer());
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void isAskedWhenSomebodyFirstWantsToSignInAndThenNoMore() {
		IdentityProvider provider = provider("secret");
		assertThat(this.asked).hasValue(0);
		ClientRegistration registration = provider.registration();
		assertThat(registration.getProviderDetails().getTokenUri()).isEqualTo(issuer() + "/token");
		assertThat(registration.getClientSettings().isRequireProofKey()).isTrue();
		assertThat(provider.registration()).isSameAs(registration);
		assertThat(this.asked).hasValue(1);
	}

	@Test
	void needsNoSecretWhereTheProofKeyIsEnough() {
		assertThat(provider("").registration().getClientAuthenticationMethod())
			.isEqualTo(ClientAuthenticationMethod.NONE);
	}

	// V10.5.3: another provider must not stand in for the configured one
	@ParameterizedTest
	@CsvSource({ "https://other.example.org, ", "'', /", "'', /realm" })
	void isRefusedWhenItCallsItselfSomethingElse(String other, String more) {
		this.answer = METADATA.formatted((other.isEmpty() ? issuer() : other) + ((more != null) ? more : ""));
		assertThatExceptionOfType(UnreachableProviderException.class).isThrownBy(() -> provider("").registration());
	}

	@Test
	void isRefusedWhenItsAddressesCanBeListenedTo() {
		this.answer = METADATA.formatted(issuer()).replace(issuer() + "/token", "http://tokens.example.org/");
		assertThatExceptionOfType(UnreachableProviderException.class).isThrownBy(() -> provider("").registration());
	}

	@Test
	void isAskedAgainOnlyAfterAPauseWhenItFailed() {
		this.answer = "<html>Down for maintenance</html>";
		IdentityProvider provider = provider("");
		assertThatExceptionOfType(UnreachableProviderException.class).isThrownBy(provider::registration);
		this.answer = METADATA.formatted(issuer());
		assertThatExceptionOfType(UnreachableProviderException.class).isThrownBy(provider::registration);
		assertThat(this.asked).hasValue(1);
		this.clock.now = this.clock.now.plusSeconds(10);
		assertThat(provider.registration()).isNotNull();
	}

	private String issuer() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	private IdentityProvider provider(String secret) {
		OidcProperties properties = new OidcProperties(issuer(), "app", secret, "Northwind ID", Set.of("openid"), "",
				"admin", false);
		return new IdentityProvider(properties, new ProviderClient(), this.clock);
	}

	private static final class MovableClock extends Clock {

		private Instant now = Instant.parse("2026-01-15T10:00:00Z");

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
