package io.productops;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program that uses the API with a token.
 */
public final class ApiClient {

	private final PlainBrowser client;

	private final String token;

	/**
	 * Makes a client.
	 * @param token the secret, or "" to send none
	 */
	public ApiClient(int port, String token) {
		this.client = new PlainBrowser(port);
		this.token = token;
	}

	/**
	 * Sends a request.
	 * @param headers names and values in turn
	 */
	public HttpResponse<String> get(String path, String... headers) {
		return send("GET", path, "", headers);
	}

	/** Sends JSON; with an empty text, no body. */
	public HttpResponse<String> post(String path, String json, String... headers) {
		return send("POST", path, json, headers);
	}

	/** Replaces what is there, in whatever state it is when none is named. */
	public HttpResponse<String> put(String path, String json, String... headers) {
		return send("PUT", path, json, headers);
	}

	public HttpResponse<String> send(String method, String path, String body, String... headers) {
		HttpRequest.Builder request = this.client.request(path)
			.method(method,
					body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body, StandardCharsets.UTF_8));
		if (!body.isEmpty()) {
			request.header("Content-Type", "application/json");
		}
		if (!this.token.isEmpty()) {
			request.header("Authorization", "Bearer " + this.token);
		}
		for (int i = 0; i < headers.length; i += 2) {
			request.setHeader(headers[i], headers[i + 1]);
		}
		return this.client.send(request);
	}

	/** The body of an answer. */
	public static JsonNode json(HttpResponse<String> response) {
		return JsonMapper.shared().readTree(response.body());
	}

	/** A header of an answer, or "". */
	public static String header(HttpResponse<String> response, String name) {
		return response.headers().firstValue(name).orElse("");
	}

}
