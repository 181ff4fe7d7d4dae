package io.productops.team.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import io.productops.shared.web.RateLimit;
import io.productops.shared.web.Redirect;
import io.productops.team.IdentityService;
import io.productops.team.OidcConfigured;
import io.productops.team.OidcProperties;
import io.productops.team.RefusedIdentityException;
import io.productops.team.web.CodeExchange.Found;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Conditional;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The way to the identity provider and back. It begins with a link, not with a form: a
 * browser would hold our policy for forms against the provider's address.
 */
@Controller
@Conditional(OidcConfigured.class)
class OidcController {

	static final String SIGNED_OUT = "/sign-out/oidc";

	/** What the person may take to sign in there. */
	private static final Duration ROUND_TRIP = Duration.ofMinutes(15);

	private static final int STARTS_PER_MINUTE = 60;

	private static final String ONWARD = "onward";

	private static final Logger logger = LoggerFactory.getLogger(OidcController.class);

	/** In the session, so that any process can take the answer. */
	private final AuthorizationRequestRepository<OAuth2AuthorizationRequest> asked = new HttpSessionOAuth2AuthorizationRequestRepository();

	private final OAuth2AuthorizationRequestResolver requests;

	private final IdentityProvider provider;

	private final CodeExchange exchange;

	private final IdentityService identities;

	private final SignInFlow flow;

	private final PersonSession sessions;

	private final String name;

	private final RateLimit limit;

	OidcController(IdentityProvider provider, CodeExchange exchange, IdentityService identities, SignInFlow flow,
			PersonSession sessions, OidcProperties properties, Clock clock) {
		this.requests = new DefaultOAuth2AuthorizationRequestResolver((id) -> provider.registration());
		this.provider = provider;
		this.exchange = exchange;
		this.identities = identities;
		this.flow = flow;
		this.sessions = sessions;
		this.name = properties.name();
		this.limit = new RateLimit(STARTS_PER_MINUTE, clock);
	}

	@GetMapping("/sign-in/oidc")
	ModelAndView leave(@RequestParam(name = "continue", defaultValue = "/") String address, HttpServletRequest request,
			HttpServletResponse response) {
		this.limit.take(request.getRemoteAddr());
		OAuth2AuthorizationRequest asking;
		try {
			asking = this.requests.resolve(request, IdentityProvider.ID);
		}
		catch (UnreachableProviderException ex) {
			return refusal(Refusal.UNREACHABLE);
		}
		asking = OAuth2AuthorizationRequest.from(asking)
			.attributes((attributes) -> attributes.put(ONWARD, Onward.of(address, request)))
			.build();
		this.sessions.beginVisit(request, ROUND_TRIP);
		this.asked.saveAuthorizationRequest(asking, request, response);
		return to(asking.getAuthorizationRequestUri());
	}

	/**
	 * The answer of the provider: a code or an error, and our state, which is good once.
	 */
	@GetMapping(IdentityProvider.RETURN)
	ModelAndView comeBack(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String error,
			@RequestParam(defaultValue = "") String state, @RequestParam(required = false) @Nullable String iss,
			HttpServletRequest request, HttpServletResponse response) {
		OAuth2AuthorizationRequest asking = this.asked.removeAuthorizationRequest(request, response);
		if (asking == null) {
			return refusal(Refusal.FAILED);
		}
		this.sessions.endVisit(request);
		try {
			if (!this.provider.isSender(iss) || code.isEmpty() && error.isEmpty()) {
				return refusal(Refusal.FAILED);
			}
			if (!error.isEmpty()) {
				return refusal(error.equals(OAuth2ErrorCodes.ACCESS_DENIED) ? Refusal.CANCELLED : Refusal.FAILED);
			}
			Found found = this.exchange.find(asking,
					OAuth2AuthorizationResponse.success(code)
						.redirectUri(asking.getRedirectUri())
						.state(state)
						.build());
			ModelAndView onward = this.flow.finish(this.identities.signIn(found.identity()),
					String.valueOf(asking.<String>getAttribute(ONWARD)), request);
			this.sessions.keep(found.idToken(), request);
			return onward;
		}
		catch (UnreachableProviderException ex) {
			return refusal(Refusal.UNREACHABLE);
		}
		catch (AuthenticationException ex) {
			logger.warn("The identity provider's answer was refused: {}", ex.getMessage());
			return refusal(Refusal.FAILED);
		}
		catch (RefusedIdentityException ex) {
			return refusal(Refusal.of(ex.reason()));
		}
	}

	/**
	 * Where somebody who is signed out here can sign out there too, by a link as well.
	 */
	@GetMapping(SIGNED_OUT)
	ModelAndView signedOut(HttpServletRequest request) {
		String idToken = this.sessions.idToken(request);
		String endOfSession = (idToken != null) ? this.provider.endOfSession() : null;
		if (endOfSession == null) {
			return Redirect.to("/");
		}
		String address = UriComponentsBuilder.fromUriString(endOfSession)
			.queryParam("id_token_hint", "{token}")
			.queryParam("post_logout_redirect_uri", "{start}")
			.encode()
			.buildAndExpand(idToken, ServletUriComponentsBuilder.fromContextPath(request).path("/").toUriString())
			.toUriString();
		return new ModelAndView("team/oidc-signed-out", "page", Map.of("provider", this.name, "address", address));
	}

	private ModelAndView refusal(Refusal refusal) {
		ModelAndView page = new ModelAndView("team/oidc-refusal", "page", refusal.view(this.name));
		page.setStatus(refusal.status());
		return page;
	}

	private static ModelAndView to(String address) {
		RedirectView view = new RedirectView(address, false, false, false);
		view.setExpandUriTemplateVariables(false);
		return new ModelAndView(view);
	}

}
