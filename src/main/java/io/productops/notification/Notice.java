package io.productops.notification;

import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What people are told, before it is anybody's.
 *
 * @param team whose people may know it; whoever is not in it, or leaves it, is not told.
 * Null for what concerns the person alone
 * @param title of the thing, one line: what of it is more than {@link #LONGEST_TITLE}
 * characters is cut off, and line breaks and marks that turn text around become spaces
 * @param text one or two sentences more, cut off after {@link #LONGEST_TEXT} characters;
 * may be empty
 * @param path of the page to look at, such as "/recommendations/4f1c"
 * @param key tells this occasion from others of the same person: a second notice with it
 * is dropped, for as long as the first is kept. At most 200 characters
 */
public record Notice(NotificationKind kind, @Nullable UUID team, String title, String text, String path, String key) {

	/** In code points, as {@link #LONGEST_TEXT}. */
	public static final int LONGEST_TITLE = 200;

	public static final int LONGEST_TEXT = 1_000;

	private static final int LONGEST_KEY = 200;

	private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\<>\"]]{0,499}");

	private static final Pattern NO_PART_OF_A_LINE = Pattern
		.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028-\\u202e\\u2066-\\u2069\\s]+");

	/**
	 * @throws IllegalArgumentException when the path leads elsewhere than to a page of
	 * ours, or there is no title, or no key that can be one
	 */
	public Notice {
		title = cut(NO_PART_OF_A_LINE.matcher(title).replaceAll(" ").strip(), LONGEST_TITLE);
		text = cut(text.replace("\0", "").strip(), LONGEST_TEXT);
		if (!PATH.matcher(path).matches()) {
			throw new IllegalArgumentException("Not the path of a page: " + path);
		}
		if (title.isEmpty() || key.isBlank() || key.length() > LONGEST_KEY) {
			throw new IllegalArgumentException("A notice has a title, and a key of at most 200 characters");
		}
	}

	private static String cut(String text, int longest) {
		return (text.codePointCount(0, text.length()) <= longest) ? text
				: text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
	}

}
