package io.productops.shared.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.productops.shared.ListPosition;
import io.productops.shared.ServerKeyService;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Gives lists of the API part by part. Where a list goes on is said by a cursor that is
 * signed: it is good for its list only, and nobody can make one up.
 */
@Component
public class Paging {

	private static final int USUAL = 50;

	private static final int MOST = 200;

	private static final int POSITION_BYTES = 3 * Long.BYTES;

	private static final int SIGNATURE_BYTES = 16;

	private final ServerKeyService keys;

	Paging(ServerKeyService keys) {
		this.keys = keys;
	}

	/**
	 * Reads what is asked for.
	 * @param list names the list and its filter
	 * @param limit as sent, or null
	 * @param cursor as sent, or null for the start
	 * @throws ProblemException when one of them is no good
	 */
	public ListQuery query(String list, @Nullable String limit, @Nullable String cursor) {
		int most = USUAL;
		if (limit != null) {
			if (!limit.matches("[0-9]{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) {
				throw new ProblemException(ProblemType.BAD_REQUEST, "limit is a whole number from 1 to " + MOST + ".");
			}
			most = Integer.parseInt(limit);
		}
		return new ListQuery(list, (cursor != null) ? position(list, cursor) : ListPosition.START, most);
	}

	/**
	 * Makes the part of what was found.
	 * @param found as many as {@link ListQuery#look()} asks for, or all that there are
	 */
	public <T> ListPart<T> part(ListQuery query, List<T> found, Function<T, ListPosition> position) {
		return part(query, found, position, null);
	}

	/**
	 * Makes the part of what was found of a list that is searched bit by bit.
	 * @param further where to search on, or null when all was searched
	 */
	public <T> ListPart<T> part(ListQuery query, List<T> found, Function<T, ListPosition> position,
			@Nullable ListPosition further) {
		if (found.size() <= query.limit()) {
			return new ListPart<>(found, (further != null) ? cursor(query.list(), further) : null);
		}
		List<T> items = found.subList(0, query.limit());
		return new ListPart<>(items, cursor(query.list(), position.apply(items.get(items.size() - 1))));
	}

	/** Answers with a part, and says in a header where the next one is. */
	public static <B> ResponseEntity<B> answer(HttpServletRequest request, @Nullable String next, B body) {
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
		if (next != null) {
			String address = UriComponentsBuilder.fromPath(request.getRequestURI())
				.query(request.getQueryString())
				.replaceQueryParam("cursor", next)
				.build()
				.toUriString();
			answer.header(HttpHeaders.LINK, "<" + address + ">; rel=\"next\"");
		}
		return answer.body(body);
	}

	private String cursor(String list, ListPosition position) {
		// not between(), which counts nanoseconds first and overflows in the year 2262
		Instant time = position.createdAt();
		byte[] bytes = ByteBuffer.allocate(POSITION_BYTES)
			.putLong(Math.multiplyExact(time.getEpochSecond(), 1_000_000L) + time.getNano() / 1_000)
			.putLong(position.id().getMostSignificantBits())
			.putLong(position.id().getLeastSignificantBits())
			.array();
		byte[] signed = ByteBuffer.allocate(POSITION_BYTES + SIGNATURE_BYTES)
			.put(bytes)
			.put(signature(list, bytes))
			.array();
		return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
	}

	private ListPosition position(String list, String cursor) {
		byte[] signed = bytes(cursor);
		byte[] position = Arrays.copyOf(signed, POSITION_BYTES);
		byte[] signature = Arrays.copyOfRange(signed, Math.min(POSITION_BYTES, signed.length), signed.length);
		if (!MessageDigest.isEqual(signature, signature(list, position))) {
			throw new ProblemException(ProblemType.BAD_REQUEST,
					"This cursor was not given for this list. Start again without it.");
		}
		ByteBuffer read = ByteBuffer.wrap(position);
		return new ListPosition(Instant.EPOCH.plus(read.getLong(), ChronoUnit.MICROS),
				new UUID(read.getLong(), read.getLong()));
	}

	private static byte[] bytes(String cursor) {
		try {
			return Base64.getUrlDecoder().decode(cursor);
		}
		catch (IllegalArgumentException ex) {
			return new byte[0];
		}
	}

	private byte[] signature(String list, byte[] position) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(this.keys.key("cursor"), mac.getAlgorithm()));
			mac.update(list.getBytes(StandardCharsets.UTF_8));
			mac.update((byte) 0);
			return Arrays.copyOf(mac.doFinal(position), SIGNATURE_BYTES);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every JDK has HMAC with SHA-256", ex);
		}
	}

}
