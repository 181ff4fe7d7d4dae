package io.productops.team.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs a test against the whole application with an {@link AuthorizationServer} beside
 * it. All such tests share both.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.datasource.url=jdbc:h2:mem:oidc;LOCK_TIMEOUT=10000",
				"productops.oidc.client-id=" + AuthorizationServer.CLIENT,
				"productops.oidc.client-secret=" + AuthorizationServer.SECRET, "productops.oidc.name=Northwind ID",
				"productops.oidc.role-claim=rights", "productops.oidc.link-by-email=true" })
@ContextConfiguration(initializers = WithIdentityProvider.Start.class)
@interface WithIdentityProvider {

	/**
	 * Starts the server first, because the application wants to know its address.
	 */
	class Start implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			AuthorizationServer server = new AuthorizationServer();
			context.getBeanFactory().registerSingleton("authorizationServer", server);
			context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("authorization-server",
						Map.of("productops.oidc.issuer", server.issuer())));
		}

	}

}
