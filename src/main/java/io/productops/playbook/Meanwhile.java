package io.productops.playbook;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.productops.advice.PlaybookField;
import io.productops.advice.PlaybookText;
import org.jspecify.annotations.Nullable;

/**
 * What became of a draft between the text that somebody saw and the one that is stored.
 */
final class Meanwhile {

	/** What is said of a quote belongs together. */
	private static final Pattern QUOTE = Pattern.compile("(.*/quotes/[^/]+)/.*");

	private final PlaybookText seen;

	private final PlaybookText stored;

	private Meanwhile(PlaybookText seen, PlaybookText stored) {
		this.seen = seen;
		this.stored = stored;
	}

	static Meanwhile of(PlaybookText seen, PlaybookText stored) {
		return new Meanwhile(seen, stored);
	}

	/**
	 * The values that are still to be saved.
	 * @param values as somebody typed them who saw the earlier text
	 * @return nothing where a field has got another value, or another place, meanwhile
	 */
	Optional<Map<String, String>> unsaved(Map<String, String> values) {
		Map<String, String> unsaved = new LinkedHashMap<>();
		for (Map.Entry<String, String> each : values.entrySet()) {
			String path = each.getKey();
			if (is(this.seen, path, each.getValue()) || is(this.stored, path, each.getValue())) {
				continue;
			}
			if (!untouched(path)) {
				return Optional.empty();
			}
			unsaved.put(path, each.getValue());
		}
		return Optional.of(unsaved);
	}

	private static boolean is(PlaybookText text, String path, String value) {
		return text.field(path)
			.filter((field) -> field.value().equals(PlaybookText.normal(field.kind(), value)))
			.isPresent();
	}

	private boolean untouched(String path) {
		Matcher quote = QUOTE.matcher(path);
		String unit = quote.matches() ? quote.group(1) + "/" : path;
		String part = PartNames.part(path);
		// a place in a list counts its members, so all of them have to be where they were
		return Objects.equals(values(this.seen, unit), values(this.stored, unit))
				&& values(this.seen, part).keySet().equals(values(this.stored, part).keySet());
	}

	private static Map<String, @Nullable String> values(PlaybookText text, String prefix) {
		Map<String, @Nullable String> values = new HashMap<>();
		for (PlaybookField field : text.fields()) {
			if (field.path().startsWith(prefix)) {
				values.put(field.path(), field.value());
			}
		}
		return values;
	}

}
