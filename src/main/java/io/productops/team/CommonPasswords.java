package io.productops.team;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;

/**
 * The passwords that everybody tries first, and what people do to them to please a rule.
 */
final class CommonPasswords {

	/** What fingers and children run along. */
	private static final List<String> RUNS = List.of("abcdefghijklmnopqrstuvwxyz", "0123456789", "qwertyuiop",
			"qwertzuiop", "azertyuiop", "asdfghjkl", "zxcvbnm");

	/** Digits and signs around a word add nothing up to this many. */
	private static final int PADDING = 8;

	private static final int SHORTEST_WORD = 4;

	private final Set<String> words;

	private CommonPasswords(Set<String> words) {
		this.words = words;
	}

	/** Reads the list that comes with the application. */
	static CommonPasswords bundled() {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(
				new ClassPathResource("passwords/common.txt").getInputStream(), StandardCharsets.UTF_8))) {
			return new CommonPasswords(lines.lines().collect(Collectors.toUnmodifiableSet()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Whether it is on the list, or a simple variation: other case, signs that look like
	 * letters, a few digits and signs around it, the same several times, a run of keys.
	 */
	boolean contains(String password) {
		String folded = password.toLowerCase(Locale.ROOT);
		String unit = unit(folded);
		return unit.codePointCount(0, unit.length()) <= SHORTEST_WORD || isRuns(folded)
				|| Stream.of(folded, unit).anyMatch(this::isVariation);
	}

	private boolean isVariation(String text) {
		String word = text.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
		boolean padded = word.length() >= SHORTEST_WORD && text.length() - word.length() <= PADDING;
		return this.words.contains(text) || this.words.contains(letters(text))
				|| padded && (this.words.contains(word) || this.words.contains(letters(word)));
	}

	private static String letters(String text) {
		StringBuilder letters = new StringBuilder(text.length());
		for (char c : text.toCharArray()) {
			letters.append(switch (c) {
				case '4', '@' -> 'a';
				case '3' -> 'e';
				case '1', '!' -> 'i';
				case '0' -> 'o';
				case '5', '$' -> 's';
				case '7' -> 't';
				default -> c;
			});
		}
		return letters.toString();
	}

	/** The shortest text that gives this one when it is written several times. */
	private static String unit(String text) {
		for (int length = 1; length <= text.length() / 2; length++) {
			if (text.length() % length == 0 && text.substring(0, length).repeat(text.length() / length).equals(text)) {
				return text.substring(0, length);
			}
		}
		return text;
	}

	/** Whether it is nothing but runs of four keys or more, forwards or backwards. */
	private static boolean isRuns(String text) {
		int at = 0;
		while (at < text.length()) {
			int end = at;
			for (String run : RUNS) {
				end = Math.max(end, end(text, at, run.repeat(3)));
				end = Math.max(end, end(text, at, new StringBuilder(run.repeat(3)).reverse().toString()));
			}
			if (end - at < SHORTEST_WORD) {
				return false;
			}
			at = end;
		}
		return true;
	}

	private static int end(String text, int start, String keys) {
		int end = start;
		while (end < text.length() && keys.contains(text.substring(start, end + 1))) {
			end++;
		}
		return end;
	}

}
