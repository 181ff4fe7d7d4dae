package io.productops.team;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What a password must be. Any characters are fine, none is taken away; what counts is
 * that nobody guesses it.
 */
@Component
class PasswordPolicy {

	static final int SHORTEST = 12;

	static final int LONGEST = 128;

	/** What must be left when the words that others know are taken out. */
	private static final int OWN = 8;

	/** Words that whoever wants in would try here. */
	private static final List<String> PRODUCT = List.of("product ops advisor", "productopsadvisor", "product",
			"advisor", "ops");

	private final CommonPasswords common = CommonPasswords.bundled();

	/** What the person should mend, or null where the password is fine. */
	@Nullable String fault(String password, String email, String name) {
		int length = password.codePointCount(0, password.length());
		if (length < SHORTEST) {
			return "Use " + SHORTEST + " characters or more. A few words together are easy to remember.";
		}
		if (length > LONGEST) {
			return "Use " + LONGEST + " characters or fewer.";
		}
		if (password.codePoints().anyMatch((c) -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
			return "Take out the characters that are no text.";
		}
		if (this.common.contains(password)) {
			return "Choose another password: this one is common, or a simple variation of one that is.";
		}
		String own = own(password, email, name);
		if (own.codePointCount(0, own.length()) < OWN || this.common.contains(own)) {
			return "Leave out your name, your e-mail address and the name of this application, or add more of your own.";
		}
		return null;
	}

	/** What remains when everything is taken out that others know, and what joins it. */
	private static String own(String password, String email, String name) {
		String folded = password.toLowerCase(Locale.ROOT);
		String own = folded;
		List<String> known = Stream
			.concat(PRODUCT.stream(), Stream.of(email, name).flatMap((text) -> parts(text.toLowerCase(Locale.ROOT))))
			.sorted(Comparator.comparing(String::length).reversed())
			.toList();
		for (String word : known) {
			own = own.replace(word, "");
		}
		return own.equals(folded) ? folded : own.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
	}

	private static Stream<String> parts(String text) {
		return Stream
			.concat(Stream.of(text, text.replaceAll("[^\\p{L}\\p{N}]", "")), Stream.of(text.split("[^\\p{L}\\p{N}]+")))
			.filter((part) -> part.length() > 2);
	}

}
