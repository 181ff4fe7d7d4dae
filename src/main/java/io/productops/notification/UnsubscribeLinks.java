package io.productops.notification;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.productops.shared.ServerKeyService;

import org.springframework.stereotype.Component;

/**
 * Makes the links that end e-mails without signing in. A link is signed and does not
 * expire: an e-mail may be read after months, and the worst that its finder can do is to
 * end e-mails.
 */
@Component
class UnsubscribeLinks {

	private static final int NAMED_BYTES = 2 * Long.BYTES + 1;

	private static final int SIGNATURE_BYTES = 16;

	private final ServerKeyService keys;

	UnsubscribeLinks(ServerKeyService keys) {
		this.keys = keys;
	}

	/** The path that ends such e-mails to that person. */
	String path(UUID person, Delivery delivery) {
		byte[] named = ByteBuffer.allocate(NAMED_BYTES)
			.putLong(person.getMostSignificantBits())
			.putLong(person.getLeastSignificantBits())
			.put(letter(delivery))
			.array();
		byte[] signed = ByteBuffer.allocate(NAMED_BYTES + SIGNATURE_BYTES).put(named).put(signature(named)).array();
		return "/unsubscribe/" + Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
	}

	/** What the last part of the path means; empty when we did not make it. */
	Optional<Link> read(String token) {
		byte[] signed = bytes(token);
		byte[] named = Arrays.copyOf(signed, NAMED_BYTES);
		byte[] signature = Arrays.copyOfRange(signed, Math.min(NAMED_BYTES, signed.length), signed.length);
		if (!MessageDigest.isEqual(signature, signature(named))) {
			return Optional.empty();
		}
		ByteBuffer read = ByteBuffer.wrap(named);
		UUID person = new UUID(read.getLong(), read.getLong());
		byte letter = read.get();
		return Arrays.stream(Delivery.values())
			.filter((delivery) -> letter(delivery) == letter)
			.findFirst()
			.map((delivery) -> new Link(person, delivery));
	}

	/** Each begins with another one, and keeps it when others are added. */
	private static byte letter(Delivery delivery) {
		return (byte) delivery.name().charAt(0);
	}

	private static byte[] bytes(String token) {
		try {
			return Base64.getUrlDecoder().decode(token);
		}
		catch (IllegalArgumentException ex) {
			return new byte[0];
		}
	}

	private byte[] signature(byte[] named) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(this.keys.key("unsubscribe"), mac.getAlgorithm()));
			return Arrays.copyOf(mac.doFinal(named), SIGNATURE_BYTES);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every JDK has HMAC with SHA-256", ex);
		}
	}

	/**
	 * What a link ends.
	 */
	record Link(UUID person, Delivery delivery) {
	}

}
