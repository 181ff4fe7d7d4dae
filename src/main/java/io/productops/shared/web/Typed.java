package io.productops.shared.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads what was typed; what cannot be read is null.
 */
public final class Typed {

	private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

	private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

	private Typed() {
	}

	public static String text(@Nullable String typed) {
		return (typed != null) ? typed.strip() : "";
	}

	/**
	 * A text to look for; a NUL, which no database holds, becomes a sign that is asked
	 * for.
	 */
	public static String wanted(@Nullable String typed) {
		return text(typed).replace('\0', '\uFFFD');
	}

	public static @Nullable UUID id(String text) {
		return ID.matcher(text).matches() ? UUID.fromString(text) : null;
	}

	/** A version that is none is an old one. */
	public static long version(String text) {
		return NUMBER.matcher(text).matches() ? Long.parseLong(text) : -1;
	}

	/** The constant of that name, in whatever case. */
	public static <E extends Enum<E>> @Nullable E constant(Class<E> type, String text) {
		return Arrays.stream(type.getEnumConstants())
			.filter((each) -> each.name().equals(text.toUpperCase(Locale.ROOT)))
			.findFirst()
			.orElse(null);
	}

}
