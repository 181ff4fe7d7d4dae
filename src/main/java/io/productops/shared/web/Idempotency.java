package io.productops.shared.web;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

import io.productops.shared.IdempotencyService;
import io.productops.shared.IdempotentRequest;
import io.productops.shared.KeyReusedException;
import io.productops.shared.RequestInFlightException;
import io.productops.shared.Sha256;
import io.productops.shared.StoredAnswer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers a POST of the API, once for each idempotency key where the request has one.
 */
@Component
public class Idempotency {

	/** The name of the header in which a program sends a key of its own choice. */
	public static final String HEADER = "Idempotency-Key";

	/** Tells a repeated answer from the first one. */
	public static final String REPLAYED = "Idempotent-Replayed";

	private static final Pattern KEY = Pattern.compile("\"?([!#-~]{1,255})\"?");

	private final IdempotencyService answers;

	private final JsonMapper json;

	Idempotency(IdempotencyService answers, JsonMapper json) {
		this.answers = answers;
		this.json = json;
	}

	/**
	 * Does the work on the body of the request, or repeats the answer that it had.
	 * @param work throws what is wrong, so that only a success is remembered
	 * @throws ProblemException when the key is none, belongs to another request, or the
	 * first one is still at work
	 */
	public ResponseEntity<byte[]> once(HttpServletRequest request, Function<byte[], ResponseEntity<?>> work)
			throws IOException {
		byte[] body = JsonBody.bytes(request, JsonBody.USUAL_SIZE);
		String token = TokenFilter.tokenHash(request);
		String key = key(request);
		if (token == null || key == null) {
			return answer(stored(work.apply(body)));
		}
		// what it changes is part of what it asks: from another state it is another
		// request
		String fingerprint = Sha256.of(request.getMethod() + " " + request.getRequestURI() + "\n"
				+ Collections.list(request.getHeaders(HttpHeaders.IF_MATCH)) + "\n"
				+ new String(body, StandardCharsets.ISO_8859_1));
		try {
			return answer(
					this.answers.once(new IdempotentRequest(token, key, fingerprint), () -> stored(work.apply(body))));
		}
		catch (KeyReusedException ex) {
			throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_REUSED);
		}
		catch (RequestInFlightException ex) {
			throw new ProblemException(ProblemType.REQUEST_IN_FLIGHT);
		}
	}

	private StoredAnswer stored(ResponseEntity<?> answer) {
		URI location = answer.getHeaders().getLocation();
		return new StoredAnswer(answer.getStatusCode().value(), (location != null) ? location.toString() : null,
				this.json.writeValueAsString(answer.getBody()), false);
	}

	private static ResponseEntity<byte[]> answer(StoredAnswer stored) {
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(stored.status())
			.contentType(MediaType.APPLICATION_JSON);
		if (stored.location() != null) {
			answer.location(URI.create(stored.location()));
		}
		if (stored.repeated()) {
			answer.header(REPLAYED, "true");
		}
		return answer.body(stored.body().getBytes(StandardCharsets.UTF_8));
	}

	/** The key with or without quotation marks, or null where there is none. */
	private static @Nullable String key(HttpServletRequest request) {
		List<String> sent = Collections.list(request.getHeaders(HEADER));
		if (sent.isEmpty()) {
			return null;
		}
		var key = KEY.matcher(sent.get(0).strip());
		if (sent.size() > 1 || !key.matches()) {
			throw new ProblemException(ProblemType.BAD_REQUEST,
					"Send one " + HEADER + " of 1 to 255 visible ASCII characters.");
		}
		return key.group(1);
	}

}
