package io.productops.team;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

import io.productops.shared.Secret;

/**
 * The form of an API token: a prefix that scanners for lost secrets know, 256 random bits
 * and a checksum, so that a slip of the keyboard never asks the database.
 */
final class TokenText {

	private static final String PREFIX = "poa_";

	private static final int CHECKSUM_LENGTH = 6;

	private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}[0-9A-Za-z]{6}");

	private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

	private TokenText() {
	}

	static String create() {
		String secret = PREFIX + Secret.create();
		return secret + checksum(secret);
	}

	/** Whether a text can be a token; most typing errors and every cut make it none. */
	static boolean isWhole(String text) {
		int end = text.length() - CHECKSUM_LENGTH;
		return FORM.matcher(text).matches() && checksum(text.substring(0, end)).equals(text.substring(end));
	}

	/** The CRC-32 as six digits to the base 62. */
	private static String checksum(String text) {
		CRC32 crc = new CRC32();
		crc.update(text.getBytes(StandardCharsets.US_ASCII));
		long rest = crc.getValue();
		StringBuilder digits = new StringBuilder();
		for (int i = 0; i < CHECKSUM_LENGTH; i++) {
			digits.append(DIGITS.charAt((int) (rest % DIGITS.length())));
			rest /= DIGITS.length();
		}
		return digits.reverse().toString();
	}

}
