package io.productops.team.web;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import io.productops.team.Identity;
import io.productops.team.OidcConfigured;
import io.productops.team.OidcProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Conditional;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Gets to know who somebody is for the code that the identity provider gave their
 * browser. Spring Security checks all that came: state, proof key, signature, issuer,
 * audience, times and nonce.
 */
@Component
@Conditional(OidcConfigured.class)
class CodeExchange {

	private final IdentityProvider provider;

	private final OidcProperties properties;

	private final OidcAuthorizationCodeAuthenticationProvider checks;

	CodeExchange(IdentityProvider provider, OidcProperties properties, IdTokens tokens, ProviderClient client) {
		this.provider = provider;
		this.properties = properties;
		RestClientAuthorizationCodeTokenResponseClient exchange = new RestClientAuthorizationCodeTokenResponseClient();
		exchange.setRestClient(client.client());
		DefaultOAuth2UserService userInfo = new DefaultOAuth2UserService();
		userInfo.setRestOperations(client.template());
		OidcUserService users = new OidcUserService();
		users.setOauth2UserService(userInfo);
		this.checks = new OidcAuthorizationCodeAuthenticationProvider(exchange, users);
		this.checks.setJwtDecoderFactory(tokens::decoder);
	}

	/**
	 * Whom the provider means.
	 * @throws OAuth2AuthenticationException when anything is not as it must be
	 */
	Found find(OAuth2AuthorizationRequest asked, OAuth2AuthorizationResponse answer) {
		Authentication found = this.checks.authenticate(new OAuth2LoginAuthenticationToken(this.provider.registration(),
				new OAuth2AuthorizationExchange(asked, answer)));
		if (found == null || !(found.getPrincipal() instanceof OidcUser user)) {
			throw new InternalAuthenticationServiceException("The openid scope was not asked for");
		}
		return new Found(identity(user), user.getIdToken().getTokenValue());
	}

	private Identity identity(OidcUser user) {
		String name = user.getFullName();
		return new Identity(this.properties.issuer(), user.getSubject(), user.getEmail(),
				Boolean.TRUE.equals(user.getEmailVerified()), (name != null) ? name : "", rights(user));
	}

	private @Nullable Set<String> rights(OidcUser user) {
		if (this.properties.roleClaim().isBlank()) {
			return null;
		}
		Object values = user.getClaim(this.properties.roleClaim());
		if (values instanceof Collection<?> several) {
			return several.stream().map(String::valueOf).collect(Collectors.toSet());
		}
		return (values instanceof String one) ? Set.of(one) : Set.of();
	}

	/**
	 * What the provider said.
	 *
	 * @param idToken its own words: it wants to see them again when the person signs out
	 */
	record Found(Identity identity, String idToken) {
	}

}
