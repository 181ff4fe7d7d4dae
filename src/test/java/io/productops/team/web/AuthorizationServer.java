package io.productops.team.web;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * An identity provider for tests: Spring Authorization Server in a small application of
 * its own, apart from ours. Its tokens can be told to be wrong. Whoever is in
 * {@link #people} signs in with the password "password".
 */
final class AuthorizationServer {

	static final String CLIENT = "product-ops";

	static final String SECRET = "a client's secret";

	/** By user name: what the tokens say of them. */
	final Map<String, Map<String, Object>> people = new ConcurrentHashMap<>();

	/** Done to the claims of each ID token. */
	volatile Consumer<JwtClaimsSet.Builder> tampering = (claims) -> {
	};

	/** Whether ID tokens are signed with a key that is not the server's. */
	volatile boolean forging;

	private final AnnotationConfigServletWebServerApplicationContext context;

	AuthorizationServer() {
		this.context = new AnnotationConfigServletWebServerApplicationContext();
		this.context.registerBean(AuthorizationServer.class, () -> this);
		this.context.register(Setup.class);
		this.context.refresh();
	}

	/** On another host than the application, so that neither sees the other's cookies. */
	String issuer() {
		return "http://localhost:" + this.context.getWebServer().getPort();
	}

	/** Lets the application at that address have people sent back to it. */
	void register(String application) {
		this.context.getBean(InMemoryRegisteredClientRepository.class).save(client(application));
	}

	void beHonest() {
		this.forging = false;
		this.tampering = (claims) -> {
		};
	}

	private static RegisteredClient client(String application) {
		return RegisteredClient.withId("the-only-one")
			.clientId(CLIENT)
			.clientSecret("{noop}" + SECRET)
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.redirectUri(application + "/sign-in/oidc/code")
			.postLogoutRedirectUri(application + "/")
			.scope("openid")
			.scope("profile")
			.scope("email")
			.clientSettings(ClientSettings.builder().requireProofKey(true).build())
			.build();
	}

	/**
	 * The beans of the server; never found by a scan, because it carries no stereotype.
	 */
	@EnableWebSecurity
	static class Setup {

		@Bean
		TomcatServletWebServerFactory web() {
			return new TomcatServletWebServerFactory(0);
		}

		/**
		 * Filters answer everything, but the container runs them before a servlet only.
		 */
		@Bean
		Servlet nothing() {
			return new HttpServlet() {
			};
		}

		@Bean
		SecurityFilterChain everything(HttpSecurity http) throws Exception {
			return http.oauth2AuthorizationServer((server) -> server.oidc(Customizer.withDefaults()))
				.oauth2ResourceServer((userInfo) -> userInfo.jwt(Customizer.withDefaults()))
				.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.csrf((csrf) -> csrf.ignoringRequestMatchers("/login"))
				.formLogin(Customizer.withDefaults())
				.build();
		}

		@Bean
		InMemoryRegisteredClientRepository clients() {
			return new InMemoryRegisteredClientRepository(client("http://127.0.0.1"));
		}

		@Bean
		AuthorizationServerSettings settings() {
			return AuthorizationServerSettings.builder().build();
		}

		@Bean
		UserDetailsService users(AuthorizationServer server) {
			return (name) -> {
				if (!server.people.containsKey(name)) {
					throw new UsernameNotFoundException(name);
				}
				return User.withUsername(name).password("{noop}password").authorities("user").build();
			};
		}

		@Bean
		RSAKey key() {
			return key("the-key");
		}

		@Bean
		JWKSource<SecurityContext> keys(RSAKey key) {
			return new ImmutableJWKSet<>(new JWKSet(key));
		}

		@Bean
		JwtDecoder accessTokens(JWKSource<SecurityContext> keys) {
			return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
		}

		@Bean
		JwtEncoder tokens(AuthorizationServer server, JWKSource<SecurityContext> keys, RSAKey key) {
			JwtEncoder real = new NimbusJwtEncoder(keys);
			JwtEncoder forger = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key(key.getKeyID()))));
			return (token) -> (server.forging ? forger : real).encode(token);
		}

		@Bean
		OAuth2TokenCustomizer<JwtEncodingContext> claims(AuthorizationServer server) {
			return (token) -> {
				if (token.getTokenType().getValue().equals("id_token")) {
					server.people.getOrDefault(token.getPrincipal().getName(), Map.of())
						.forEach((name, value) -> token.getClaims().claim(name, value));
					server.tampering.accept(token.getClaims());
				}
			};
		}

		private static RSAKey key(String id) {
			try {
				KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
				generator.initialize(2048);
				KeyPair pair = generator.generateKeyPair();
				return new RSAKey.Builder((RSAPublicKey) pair.getPublic()).privateKey(pair.getPrivate())
					.keyID(id)
					.build();
			}
			catch (NoSuchAlgorithmException ex) {
				throw new IllegalStateException("Every JDK has RSA", ex);
			}
		}

	}

}
