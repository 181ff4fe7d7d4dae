package io.productops.audit.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import io.productops.audit.AuditEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One value of an event: what it was before, and what it is since.
 *
 * @param before null when nothing is known of it
 * @param after null when nothing is known of it
 */
record ChangeView(String name, @Nullable String before, @Nullable String after) {

	private static final JsonMapper JSON = JsonMapper.shared();

	static List<ChangeView> of(AuditEvent event) {
		Map<String, String> before = values(event.before());
		Map<String, String> after = values(event.after());
		TreeSet<String> names = new TreeSet<>(before.keySet());
		names.addAll(after.keySet());
		List<ChangeView> changes = new ArrayList<>();
		names.forEach((name) -> changes.add(new ChangeView(name, before.get(name), after.get(name))));
		return changes;
	}

	private static Map<String, String> values(String json) {
		Map<String, String> values = new TreeMap<>();
		try {
			for (Map.Entry<String, JsonNode> member : JSON.readTree(json).properties()) {
				values.put(member.getKey(), text(member.getValue()));
			}
		}
		catch (JacksonException ex) {
			// only somebody behind the application's back can have written that
			values.put("unreadable", json);
		}
		return values;
	}

	private static String text(JsonNode value) {
		if (value.isString()) {
			return value.stringValue().isEmpty() ? "empty" : "“" + value.stringValue() + "”";
		}
		return value.isNull() ? "not set" : value.toString();
	}

}
