package io.productops.team.web;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

import io.productops.team.OidcConfigured;
import io.productops.team.OidcProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Conditional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/**
 * The organisation's identity provider. What it says of itself is asked for when somebody
 * first wants to sign in: the application starts without it.
 */
@Component
@Conditional(OidcConfigured.class)
class IdentityProvider {

	/** Where it sends people back to. */
	static final String RETURN = "/sign-in/oidc/code";

	/** It is the only one: any name would do. */
	static final String ID = "oidc";

	/** For so long it is not asked again, so that nobody else waits for it in vain. */
	private static final Duration PAUSE = Duration.ofSeconds(10);

	private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {
	};

	private static final Logger logger = LoggerFactory.getLogger(IdentityProvider.class);

	private final OidcProperties properties;

	private final ProviderClient client;

	private final Clock clock;

	private final ReentrantLock asking = new ReentrantLock();

	private volatile @Nullable ClientRegistration known;

	private volatile Instant failedAt = Instant.MIN;

	IdentityProvider(OidcProperties properties, ProviderClient client, Clock clock) {
		this.properties = properties;
		this.client = client;
		this.clock = clock;
	}

	/**
	 * How this application signs people in there.
	 * @throws UnreachableProviderException when it has not said so yet, and does not now
	 */
	ClientRegistration registration() {
		ClientRegistration registration = this.known;
		return (registration != null) ? registration : ask();
	}

	/** Where it ends its own session; null when it does not offer that, or is away. */
	@Nullable String endOfSession() {
		try {
			return (metadata(registration(), "end_session_endpoint") instanceof String address) ? address : null;
		}
		catch (UnreachableProviderException ex) {
			return null;
		}
	}

	/**
	 * Whether an answer that reached us by the browser may have come from it (RFC 9207).
	 */
	boolean isSender(@Nullable String issuer) {
		if (issuer == null) {
			return !Boolean.TRUE.equals(metadata(registration(), "authorization_response_iss_parameter_supported"));
		}
		return issuer.equals(this.properties.issuer());
	}

	static @Nullable Object metadata(ClientRegistration registration, String name) {
		return registration.getProviderDetails().getConfigurationMetadata().get(name);
	}

	private ClientRegistration ask() {
		if (this.clock.instant().isBefore(this.failedAt.plus(PAUSE)) || !this.asking.tryLock()) {
			throw new UnreachableProviderException("The identity provider is not known yet", null);
		}
		try {
			ClientRegistration registration = discover();
			this.known = registration;
			return registration;
		}
		catch (RuntimeException ex) {
			this.failedAt = this.clock.instant();
			logger.warn("The identity provider {} cannot be used: {}", this.properties.issuer(), ex.toString());
			throw new UnreachableProviderException("The identity provider cannot be used", ex);
		}
		finally {
			this.asking.unlock();
		}
	}

	private ClientRegistration discover() {
		String issuer = this.properties.issuer();
		Map<String, Object> metadata = this.client.client()
			.get()
			.uri(URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration"))
			.retrieve()
			.requiredBody(JSON);
		if (!issuer.equals(metadata.get("issuer"))) {
			throw new IllegalStateException("It calls itself " + metadata.get("issuer"));
		}
		ClientRegistration.Builder registration = ClientRegistrations.fromOidcConfiguration(metadata)
			.registrationId(ID)
			.clientName(this.properties.name())
			.clientId(this.properties.clientId())
			.clientSecret(this.properties.clientSecret())
			.scope(this.properties.scopes())
			.redirectUri("{baseUrl}" + RETURN)
			.userNameAttributeName("sub")
			.clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build());
		if (this.properties.clientSecret().isEmpty()) {
			registration.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
		}
		return requireSafe(registration.build());
	}

	private static ClientRegistration requireSafe(ClientRegistration registration) {
		ClientRegistration.ProviderDetails details = registration.getProviderDetails();
		String userInfo = details.getUserInfoEndpoint().getUri();
		for (String address : new String[] { details.getAuthorizationUri(), details.getTokenUri(),
				details.getJwkSetUri(), (userInfo != null) ? userInfo : details.getTokenUri() }) {
			if (!OidcProperties.isSafe(URI.create(address))) {
				throw new IllegalStateException("Others could read what goes to " + address);
			}
		}
		return registration;
	}

}
