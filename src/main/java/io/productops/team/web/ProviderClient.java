package io.productops.team.web;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;

import io.productops.team.OidcConfigured;

import org.springframework.context.annotation.Conditional;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * How the application talks to the identity provider: not for longer than somebody waits
 * for a page, and without being sent on to another place.
 */
@Component
@Conditional(OidcConfigured.class)
class ProviderClient {

	private static final Duration CONNECT = Duration.ofSeconds(3);

	private static final Duration ANSWER = Duration.ofSeconds(7);

	private final RestTemplate template;

	ProviderClient() {
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER).build());
		requests.setReadTimeout(ANSWER);
		this.template = new RestTemplate(
				List.of(new FormHttpMessageConverter(), new OAuth2AccessTokenResponseHttpMessageConverter(),
						new StringHttpMessageConverter(), new JacksonJsonHttpMessageConverter()));
		this.template.setRequestFactory(requests);
		this.template.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
	}

	/** For those parts of Spring Security that have not moved to the newer client. */
	RestTemplate template() {
		return this.template;
	}

	RestClient client() {
		return RestClient.create(this.template);
	}

}
