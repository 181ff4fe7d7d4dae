package io.productops.team.web;

import java.util.List;

import io.productops.OnH2;
import io.productops.team.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where no identity provider is configured there is nothing of it.
 */
@OnH2
class OidcOffTests {

	private final ApplicationContext context;

	private final MockMvcTester mvc;

	@Autowired
	OidcOffTests(ApplicationContext context, MockMvcTester mvc) {
		this.context = context;
		this.mvc = mvc;
	}

	@ParameterizedTest
	@ValueSource(strings = { "/sign-in/oidc", "/sign-in/oidc/code?code=a&state=b", "/sign-out/oidc",
			"/oauth2/authorization/oidc", "/login/oauth2/code/oidc" })
	void hasNoAddress(String path) {
		assertThat(this.mvc.get().uri(path)).hasStatus(404);
	}

	@Test
	void hasNoBean() {
		for (Class<?> type : List.of(IdentityProvider.class, ProviderClient.class, IdTokens.class, CodeExchange.class,
				OidcController.class, IdentityService.class, ClientRegistrationRepository.class)) {
			assertThat(this.context.getBeanNamesForType(type)).as(type.getSimpleName()).isEmpty();
		}
	}

	@Test
	void isNotOfferedOnTheSignInPage() {
		assertThat(this.mvc.get().uri("/sign-in")).hasStatusOk().bodyText().doesNotContain("/sign-in/oidc");
	}

	/** It is on the class path of the tests, but must not change what they test. */
	@Test
	void hasNoAuthorizationServerInItself() {
		assertThat(this.context.getBeanNamesForType(JwtDecoder.class)).isEmpty();
		assertThat(this.context.getBeanDefinitionNames())
			.noneMatch((name) -> name.contains("oauth2.server") || name.contains("AuthorizationServer"));
	}

}
