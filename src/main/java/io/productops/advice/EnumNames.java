package io.productops.advice;

import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Constants as a playbook writes them: {@code SCALE_GRID} is {@code scaleGrid}.
 */
final class EnumNames {

	private EnumNames() {
	}

	static <E extends Enum<E>> @Nullable E constant(Class<E> type, String text) {
		for (E value : type.getEnumConstants()) {
			if (name(value).equals(text)) {
				return value;
			}
		}
		return null;
	}

	/** All of them, for a message. */
	static String all(Class<? extends Enum<?>> type) {
		return String.join(", ", names(type));
	}

	static String[] names(Class<? extends Enum<?>> type) {
		return Arrays.stream(type.getEnumConstants()).map(EnumNames::name).toArray(String[]::new);
	}

	private static String name(Enum<?> value) {
		String[] words = value.name().toLowerCase(Locale.ROOT).split("_");
		StringBuilder name = new StringBuilder(words[0]);
		for (int i = 1; i < words.length; i++) {
			name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
		}
		return name.toString();
	}

}
