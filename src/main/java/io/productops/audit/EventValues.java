package io.productops.audit;

import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What an event says of a thing before or after the change, as the text that is stored.
 */
final class EventValues {

	private static final int LONGEST_TEXT = 2_000;

	private static final Pattern SECRET = Pattern
		.compile("pass.?(word|phrase|code)|secret|token|credential|cookie|authori[sz]ation|(api|private|signing).?key|"
				+ "recovery.?code|\\botp\\b|pin.?code", Pattern.CASE_INSENSITIVE);

	private EventValues() {
	}

	/**
	 * The values as canonical JSON; ids, times and constants become text, and a long text
	 * is cut.
	 * @throws IllegalArgumentException when a name sounds like that of a secret, which
	 * has no place in a log that is kept for ever, or a value has no JSON
	 */
	static String json(Map<String, ?> values) {
		return CanonicalJson.write(checked(values));
	}

	private static Map<String, @Nullable Object> checked(Map<?, ?> values) {
		Map<String, @Nullable Object> checked = new LinkedHashMap<>();
		values.forEach((name, value) -> {
			if (SECRET.matcher(String.valueOf(name)).find()) {
				throw new IllegalArgumentException("The audit log keeps no \"" + name + "\"");
			}
			checked.put(StoredText.of(String.valueOf(name), 100), checked(value));
		});
		return checked;
	}

	private static @Nullable Object checked(@Nullable Object value) {
		if (value instanceof Map<?, ?> values) {
			return checked(values);
		}
		if (value instanceof Collection<?> values) {
			// not toList(), which takes no null
			return values.stream().map(EventValues::checked).collect(Collectors.toList());
		}
		if (value instanceof CharSequence || value instanceof UUID || value instanceof Temporal) {
			return StoredText.of(value.toString(), LONGEST_TEXT);
		}
		return (value instanceof Enum<?> constant) ? constant.name() : value;
	}

}
