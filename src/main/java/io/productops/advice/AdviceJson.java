package io.productops.advice;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Writes advice as canonical JSON: members in the order of {@link Advice}, no white space
 * between tokens, numbers without exponent or trailing zeros, no escape that JSON does
 * not need.
 */
public final class AdviceJson {

	private final StringBuilder out = new StringBuilder(16_384);

	private AdviceJson() {
	}

	/** The text that is stored, served and hashed. */
	public static String write(Advice advice) {
		AdviceJson json = new AdviceJson();
		json.value(advice);
		return json.out.toString();
	}

	private void value(@Nullable Object value) {
		if (value == null || value instanceof Boolean || value instanceof Integer) {
			this.out.append(value);
		}
		else if (value instanceof String text) {
			text(text);
		}
		else if (value instanceof BigDecimal number) {
			this.out.append(Answers.normal(number).toPlainString());
		}
		else if (value instanceof Collection<?> items) {
			array(items);
		}
		else if (value instanceof Map<?, ?> members) {
			object(members);
		}
		else if (value instanceof Record part) {
			record(part);
		}
		else {
			throw new IllegalArgumentException("No JSON for " + value.getClass());
		}
	}

	private void array(Collection<?> items) {
		this.out.append('[');
		for (Iterator<?> iterator = items.iterator(); iterator.hasNext();) {
			value(iterator.next());
			this.out.append(iterator.hasNext() ? "," : "");
		}
		this.out.append(']');
	}

	private void object(Map<?, ?> members) {
		this.out.append('{');
		String separator = "";
		for (Map.Entry<?, ?> member : members.entrySet()) {
			this.out.append(separator);
			member((String) member.getKey(), member.getValue());
			separator = ",";
		}
		this.out.append('}');
	}

	private void record(Record part) {
		this.out.append('{');
		String separator = "";
		for (RecordComponent component : part.getClass().getRecordComponents()) {
			this.out.append(separator);
			member(component.getName(), Expressions.member(part, component));
			separator = ",";
		}
		this.out.append('}');
	}

	private void member(String name, @Nullable Object value) {
		text(name);
		this.out.append(':');
		value(value);
	}

	private void text(String text) {
		this.out.append('"');
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
				case '"' -> this.out.append("\\\"");
				case '\\' -> this.out.append("\\\\");
				case '\n' -> this.out.append("\\n");
				case '\r' -> this.out.append("\\r");
				case '\t' -> this.out.append("\\t");
				default -> {
					if (c < ' ') {
						this.out.append(String.format("\\u%04x", (int) c));
					}
					else {
						this.out.append(c);
					}
				}
			}
		}
		this.out.append('"');
	}

}
