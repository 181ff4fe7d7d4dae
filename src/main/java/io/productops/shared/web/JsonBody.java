package io.productops.shared.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import io.productops.shared.Phrases;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of a request, read so that all that is wrong with it can be said at once. A
 * member that was not asked for is wrong too: whoever sends it expects it to count.
 */
public final class JsonBody {

	/** What the body of most requests may have, in bytes. */
	public static final int USUAL_SIZE = 64 * 1024;

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private final Map<String, @Nullable Object> members;

	private final List<Problem.Place> problems = new ArrayList<>();

	private JsonBody(@Nullable Object value) {
		this.members = asObject(value, "");
	}

	/**
	 * The bytes of a body.
	 * @throws ProblemException when there are more than so many
	 */
	public static byte[] bytes(HttpServletRequest request, int most) throws IOException {
		byte[] body = request.getInputStream().readNBytes(most + 1);
		if (body.length > most) {
			throw new ProblemException(ProblemType.CONTENT_TOO_LARGE,
					"The body is larger than " + most / 1024 + " KB.");
		}
		return body;
	}

	/**
	 * Lets only what is sent as JSON on, where an address does not ask for it by itself.
	 * @throws ProblemException when there is a body of another type
	 */
	public static void requireType(byte[] body, HttpServletRequest request) {
		String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
		// of a form, the server has read the body already, and nothing of it is left here
		boolean sent = body.length > 0 || request.getContentLengthLong() > 0;
		if (sent && !type.split(";", 2)[0].strip().equals("application/json")) {
			throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
		}
	}

	/**
	 * Reads a body.
	 * @param names the members that it may have
	 * @throws ProblemException when it is not JSON
	 */
	public static JsonBody read(byte[] body, String... names) {
		try {
			JsonBody read = new JsonBody(JSON.readValue(body, Object.class));
			Set<String> unknown = new LinkedHashSet<>(read.members.keySet());
			unknown.removeAll(Set.of(names));
			unknown.forEach((name) -> read.problems
				.add(Problem.Place.member("", name, "There is no such member. " + known(names))));
			return read;
		}
		catch (JacksonException ex) {
			throw new ProblemException(ProblemType.BAD_REQUEST, "The body is not JSON, or names a member twice.");
		}
	}

	private static String known(String... names) {
		return switch (names.length) {
			case 0 -> "There is none at all.";
			case 1 -> "The only one is " + names[0] + ".";
			default -> "There are " + Phrases.list(List.of(names)) + ".";
		};
	}

	/**
	 * A text.
	 * @param fault says what is wrong with one, or null
	 */
	public String text(String name, Function<String, @Nullable String> fault) {
		Object value = this.members.get(name);
		String wrong = (value instanceof String text) ? fault.apply(text) : "Send text.";
		if (wrong != null) {
			problem("/" + name, wrong);
		}
		return String.valueOf(value);
	}

	/** A text, or null when it is null or not there. */
	public @Nullable String optionalText(String name, Function<String, @Nullable String> fault) {
		return (this.members.get(name) == null) ? null : text(name, fault);
	}

	/**
	 * A number.
	 * @param fault says what is wrong with one, or null
	 */
	public BigDecimal number(String name, Function<BigDecimal, @Nullable String> fault) {
		BigDecimal number = (this.members.get(name) instanceof Number value) ? new BigDecimal(value.toString()) : null;
		String wrong = (number != null) ? fault.apply(number) : "Send a number.";
		if (wrong != null) {
			problem("/" + name, wrong);
		}
		return (number != null) ? number : BigDecimal.ZERO;
	}

	/** A number, or null when it is null or not there. */
	public @Nullable BigDecimal optionalNumber(String name, Function<BigDecimal, @Nullable String> fault) {
		return (this.members.get(name) == null) ? null : number(name, fault);
	}

	/**
	 * An id.
	 * @param otherwise what to send, where it is none
	 */
	public UUID id(String name, String otherwise) {
		try {
			return UUID.fromString(String.valueOf(this.members.get(name)));
		}
		catch (IllegalArgumentException ex) {
			problem("/" + name, otherwise);
			return new UUID(0, 0);
		}
	}

	/** Whether there is such a member, also when it is null. */
	public boolean has(String name) {
		return this.members.containsKey(name);
	}

	/** A list of texts, empty where it is null or not there. */
	public List<String> texts(String name) {
		Object value = this.members.get(name);
		List<?> list = (value instanceof List<?> some) ? some : List.of();
		if (value != null && !(value instanceof List<?>)) {
			problem("/" + name, "Send a list of texts.");
		}
		boolean texts = true;
		for (int i = 0; i < list.size(); i++) {
			if (!(list.get(i) instanceof String)) {
				problem("/" + name + "/" + i, "Send text.");
				texts = false;
			}
		}
		return texts ? list.stream().map(String::valueOf).toList() : List.of();
	}

	/** An object; empty, and a problem, when it is something else or not there. */
	public Map<String, @Nullable Object> object(String name) {
		return asObject(this.members.get(name), "/" + name);
	}

	/** An object; empty when it is not there. */
	public Map<String, @Nullable Object> optionalObject(String name) {
		return this.members.containsKey(name) ? object(name) : Map.of();
	}

	public void problem(String pointer, String detail) {
		this.problems.add(new Problem.Place(pointer, detail));
	}

	/** What is wrong so far; can be added to. */
	public List<Problem.Place> problems() {
		return this.problems;
	}

	/**
	 * Goes on only when nothing is wrong.
	 * @throws ProblemException with all that is wrong
	 */
	public void requireNoProblem() {
		if (!this.problems.isEmpty()) {
			throw new ProblemException(this.problems);
		}
	}

	@SuppressWarnings("unchecked")
	private Map<String, @Nullable Object> asObject(@Nullable Object value, String pointer) {
		if (value instanceof Map<?, ?> object) {
			return (Map<String, @Nullable Object>) object;
		}
		problem(pointer, "Send an object.");
		return Map.of();
	}

}
