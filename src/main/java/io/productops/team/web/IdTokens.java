package io.productops.team.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import io.productops.team.OidcConfigured;

import org.springframework.context.annotation.Conditional;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Reads ID tokens, and refuses those that the provider did not sign for this application
 * and this moment.
 */
@Component
@Conditional(OidcConfigured.class)
class IdTokens {

	private static final Duration SKEW = Duration.ofMinutes(1);

	private final ProviderClient client;

	private final Clock clock;

	/** Each keeps the keys of its provider for a while. */
	private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

	IdTokens(ProviderClient client, Clock clock) {
		this.client = client;
		this.clock = clock;
	}

	JwtDecoder decoder(ClientRegistration registration) {
		return this.decoders.computeIfAbsent(registration.getRegistrationId(), (id) -> newDecoder(registration));
	}

	private JwtDecoder newDecoder(ClientRegistration registration) {
		NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(registration.getProviderDetails().getJwkSetUri())
			.restOperations(this.client.template())
			.jwsAlgorithms((algorithms) -> algorithms.addAll(algorithms(registration)))
			.build();
		OidcIdTokenValidator token = new OidcIdTokenValidator(registration);
		token.setClock(this.clock);
		token.setClockSkew(SKEW);
		JwtTimestampValidator times = new JwtTimestampValidator(SKEW);
		times.setClock(this.clock);
		decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(List.of(times, token)));
		decoder
			.setClaimSetConverter(new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
		return decoder;
	}

	/** Those that the provider names, where they need a key that only it has. */
	private static Set<SignatureAlgorithm> algorithms(ClientRegistration registration) {
		Object named = IdentityProvider.metadata(registration, "id_token_signing_alg_values_supported");
		Set<SignatureAlgorithm> algorithms = (named instanceof Collection<?> names)
				? Arrays.stream(SignatureAlgorithm.values())
					.filter((algorithm) -> names.contains(algorithm.getName()))
					.collect(Collectors.toSet())
				: Set.of();
		return algorithms.isEmpty() ? Set.of(SignatureAlgorithm.RS256) : algorithms;
	}

}
