package io.productops.audit;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Writes values as the one JSON text that they have (RFC 8785): names sorted, no white
 * space, no escape that is not needed. Any other program can write, and hash, the same.
 */
final class CanonicalJson {

	private final StringBuilder out = new StringBuilder(512);

	private CanonicalJson() {
	}

	/**
	 * The JSON of an object.
	 * @throws IllegalArgumentException when a value is neither text, whole number, truth
	 * value, null, list nor object
	 */
	static String write(Map<String, ?> members) {
		CanonicalJson json = new CanonicalJson();
		json.object(members);
		return json.out.toString();
	}

	private void value(@Nullable Object value) {
		if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
			this.out.append(value);
		}
		else if (value instanceof String text) {
			text(text);
		}
		else if (value instanceof Collection<?> items) {
			array(items);
		}
		else if (value instanceof Map<?, ?> members) {
			object(members);
		}
		else {
			throw new IllegalArgumentException("Write a " + value.getClass().getName() + " as text");
		}
	}

	private void array(Collection<?> items) {
		String separator = "";
		this.out.append('[');
		for (Object item : items) {
			this.out.append(separator);
			value(item);
			separator = ",";
		}
		this.out.append(']');
	}

	private void object(Map<?, ?> members) {
		Map<String, @Nullable Object> sorted = new TreeMap<>();
		members.forEach((name, value) -> sorted.put((String) name, value));
		String separator = "";
		this.out.append('{');
		for (Map.Entry<String, @Nullable Object> member : sorted.entrySet()) {
			this.out.append(separator);
			text(member.getKey());
			this.out.append(':');
			value(member.getValue());
			separator = ",";
		}
		this.out.append('}');
	}

	private void text(String text) {
		this.out.append('"');
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
				case '"' -> this.out.append("\\\"");
				case '\\' -> this.out.append("\\\\");
				case '\b' -> this.out.append("\\b");
				case '\t' -> this.out.append("\\t");
				case '\n' -> this.out.append("\\n");
				case '\f' -> this.out.append("\\f");
				case '\r' -> this.out.append("\\r");
				default -> this.out.append((c < ' ') ? String.format("\\u%04x", (int) c) : String.valueOf(c));
			}
		}
		this.out.append('"');
	}

}
