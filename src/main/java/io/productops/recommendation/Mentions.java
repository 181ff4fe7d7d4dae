package io.productops.recommendation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import io.productops.team.TeamReader;

/**
 * Finds out whom a comment names: {@code @[Ada Lovelace]}, or the name or e-mail address
 * right behind an {@code @}, in whatever case. Where several people have a name, all of
 * them are meant.
 *
 * @param readers who can be named at all
 */
public record Mentions(Collection<TeamReader> readers) {

	/** The most people that are offered at once. */
	public static final int OFFERED = 8;

	private static final Pattern BRACKETS = Pattern.compile("@\\[([^\\[\\]\\n]+)](?!\\()");

	/** The text as people read it, without the brackets around names. */
	public static String shown(String text) {
		return BRACKETS.matcher(text).replaceAll("@$1");
	}

	/** The ids of all who are named. */
	public Set<UUID> in(String text) {
		Set<UUID> named = new LinkedHashSet<>();
		for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
			// what stands behind a letter is an e-mail address and no call
			if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
				named.addAll(behind(text, at + 1));
			}
		}
		return named;
	}

	private Set<UUID> behind(String text, int start) {
		boolean bracket = text.startsWith("[", start);
		int from = bracket ? start + 1 : start;
		Set<UUID> longest = new LinkedHashSet<>();
		int length = 0;
		for (TeamReader reader : this.readers) {
			for (String name : List.of(reader.name(), reader.email())) {
				if (name.length() >= length && text.regionMatches(true, from, name, 0, name.length())
						&& ends(text, from + name.length(), bracket)) {
					if (name.length() > length) {
						longest.clear();
					}
					length = name.length();
					longest.add(reader.id());
				}
			}
		}
		return longest;
	}

	/**
	 * Whether a name can be over there: "Ada" is not meant by "@Adam" or "@Ada-Marie".
	 */
	private static boolean ends(String text, int at, boolean bracket) {
		if (bracket) {
			return text.startsWith("]", at);
		}
		if (at == text.length()) {
			return true;
		}
		char next = text.charAt(at);
		boolean joins = next == '.' || next == '-' || next == '_' || next == '+';
		return next != '@' && !Character.isLetterOrDigit(next)
				&& !(joins && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1)));
	}

	/**
	 * The names that begin so, or have a word that does; each once, at most
	 * {@link #OFFERED}.
	 */
	List<String> offered(String typed) {
		String start = typed.strip().toLowerCase(Locale.ROOT);
		return this.readers.stream()
			.map(TeamReader::name)
			.filter((name) -> (" " + name.toLowerCase(Locale.ROOT)).contains(" " + start))
			.distinct()
			.limit(OFFERED)
			.toList();
	}

}
