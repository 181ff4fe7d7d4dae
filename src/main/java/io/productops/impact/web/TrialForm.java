package io.productops.impact.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What is to be tried.
 *
 * @param subject a worked case or the name of an assessment that was chosen, or ""
 * @param reference the name of another assessment
 * @param part whose form the values came from, or "" where one field was named
 * @param revision the one that the form of the part was of
 * @param path of the field with another value, or ""
 * @param fields what was typed in the form of the part, by the paths of the fields
 */
record TrialForm(String subject, String reference, String part, String revision, String path, String value,
		Map<String, String> fields) {

	/** Before the path in the name of an input, as in the form of a part. */
	static final String FIELD = "field.";

	/** What is sent, where there is nothing yet to try the values on. */
	static TrialForm of(Map<String, String> sent) {
		Map<String, String> fields = new LinkedHashMap<>();
		sent.forEach((name, value) -> {
			if (name.startsWith(FIELD)) {
				fields.put(name.substring(FIELD.length()), value);
			}
		});
		return new TrialForm(text(sent, "subject"), text(sent, "reference").toUpperCase(Locale.ROOT),
				text(sent, "part"), text(sent, "revision"), text(sent, "path"), text(sent, "value"), fields);
	}

	private static String text(Map<String, String> sent, String name) {
		return sent.getOrDefault(name, "").strip();
	}

	boolean empty() {
		return this.subject.isEmpty() && this.reference.isEmpty();
	}

	/** Whether it came from the form of a part. */
	public boolean ofPart() {
		return !this.part.isEmpty();
	}

	/** An assessment that was typed counts more than one that was chosen before. */
	String answersOf() {
		return this.reference.isEmpty() ? this.subject : this.reference;
	}

	Map<String, String> changes() {
		if (ofPart()) {
			return this.fields;
		}
		return this.path.isEmpty() ? Map.of() : Map.of(this.path, this.value);
	}

	TrialForm on(String subject) {
		return new TrialForm(subject, this.reference, this.part, this.revision, this.path, this.value, this.fields);
	}

	TrialForm with(String value) {
		return new TrialForm(this.subject, this.reference, this.part, this.revision, this.path, value, this.fields);
	}

	TrialForm with(Map<String, String> fields) {
		return new TrialForm(this.subject, this.reference, this.part, this.revision, this.path, this.value, fields);
	}

}
