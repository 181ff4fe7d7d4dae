package io.productops.playbook.web;

import java.util.LinkedHashMap;
import java.util.Map;

import io.productops.advice.PlaybookField;
import io.productops.advice.PlaybookField.Kind;
import io.productops.advice.PlaybookText;

/**
 * The form of a part as it was sent.
 *
 * @param values what was typed, by the path of the field
 * @param preview whether it is only to be shown
 */
record PartForm(String revision, String path, Map<String, String> values, boolean preview) {

	/** Before the path in the name of an input. */
	static final String FIELD = "field.";

	static PartForm of(Map<String, String> sent) {
		Map<String, String> values = new LinkedHashMap<>();
		sent.forEach((name, value) -> {
			if (name.startsWith(FIELD)) {
				values.put(name.substring(FIELD.length()), value);
			}
		});
		return new PartForm(sent.getOrDefault("revision", ""), sent.getOrDefault("path", ""), values,
				sent.containsKey("preview"));
	}

	/** The revision that the person saw; one that is none is an old one. */
	int seen() {
		return number(this.revision);
	}

	static int number(String text) {
		return text.matches("[0-9]{1,8}") ? Integer.parseInt(text) : -1;
	}

	/** Without what the person left as they saw it, so that it stays as it is by now. */
	PartForm since(PlaybookText seen) {
		Map<String, String> typed = new LinkedHashMap<>(this.values);
		Parts.fields(seen, this.path).forEach((field) -> {
			String value = typed.get(field.path());
			if (value != null && PlaybookText.normal(field.kind(), value).equals(field.value())) {
				typed.remove(field.path());
			}
		});
		return new PartForm(this.revision, this.path, typed, this.preview);
	}

	/** What is different from a text, of the fields that this form has. */
	Map<String, String> changes(PlaybookText text) {
		Map<String, String> changes = new LinkedHashMap<>();
		Parts.fields(text, this.path).forEach((field) -> {
			String typed = this.values.get(field.path());
			if (typed != null && !PlaybookText.normal(field.kind(), typed).equals(field.value())) {
				changes.put(field.path(), PlaybookText.normal(field.kind(), typed));
			}
		});
		return changes;
	}

	/** Whether a field is edited here: names stay, and quotes have forms of their own. */
	static boolean editable(PlaybookField field) {
		return field.kind() != Kind.ID && !field.part().matches(".*/quotes/[^/]+");
	}

}
