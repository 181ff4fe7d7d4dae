package io.productops.team.web;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import io.productops.PlainBrowser;

import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One browser on its way to the identity provider and back.
 */
final class RoundTrip {

	final PlainBrowser browser;

	private final AuthorizationServer server;

	RoundTrip(PlainBrowser browser, AuthorizationServer server) {
		this.browser = browser;
		this.server = server;
	}

	/** All of it: what the application answers in the end. */
	HttpResponse<String> signIn(String user) {
		return comeBack(signInThere(user, leave("/sign-in/oidc")));
	}

	/** Follows the link to the provider as far as its address. */
	URI leave(String link) {
		HttpResponse<String> sent = this.browser.get(link);
		assertThat(sent.statusCode()).isEqualTo(303);
		return location(sent);
	}

	/**
	 * Signs in at the provider, and gives the address that it sends the browser back to.
	 */
	URI signInThere(String user, URI authorization) {
		assertThat(location(get(authorization)).getPath()).isEqualTo("/login");
		HttpResponse<String> known = this.browser
			.send(HttpRequest.newBuilder(URI.create(this.server.issuer() + "/login"))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers.ofString("username=" + user + "&password=password")));
		return location(get(location(known)));
	}

	HttpResponse<String> comeBack(URI answer) {
		return get(answer);
	}

	HttpResponse<String> get(URI address) {
		return this.browser.send(HttpRequest.newBuilder(address).header("Accept", "text/html").GET());
	}

	static URI location(HttpResponse<String> response) {
		return response.uri()
			.resolve(response.headers()
				.firstValue("Location")
				.orElseThrow(() -> new AssertionError(response + " sends nowhere: " + response.body())));
	}

	static String parameter(URI address, String name) {
		return String.valueOf(UriComponentsBuilder.fromUri(address).build().getQueryParams().getFirst(name));
	}

	static URI with(URI address, String name, String value) {
		return UriComponentsBuilder.fromUri(address).replaceQueryParam(name, value).build(true).toUri();
	}

}
