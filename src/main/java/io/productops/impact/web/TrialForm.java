package io.productops.impact.web;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What is to be tried.
 *
 * @param subject a worked case, or "" for the assessment
 * @param reference the name of an assessment
 * @param path of the field with another value, or ""
 */
record TrialForm(String subject, String reference, String path, String value) {

	TrialForm {
		subject = text(subject);
		reference = text(reference).toUpperCase(Locale.ROOT);
		path = text(path);
		value = text(value);
	}

	private static String text(@Nullable String typed) {
		return (typed != null) ? typed.strip() : "";
	}

	boolean empty() {
		return this.subject.isEmpty() && this.reference.isEmpty();
	}

	/** An assessment that was typed counts more than a case that was chosen before. */
	String answersOf() {
		return this.reference.isEmpty() ? this.subject : this.reference;
	}

	Map<String, String> changes() {
		return this.path.isEmpty() ? Map.of() : Map.of(this.path, this.value);
	}

	TrialForm with(String value) {
		return new TrialForm(this.subject, this.reference, this.path, value);
	}

}
