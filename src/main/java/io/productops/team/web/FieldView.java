package io.productops.team.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One line to fill in, with the names by which browsers and password managers know it.
 *
 * @param autocomplete what a browser may fill in, in HTML's own words
 * @param error what to mend, or null
 */
record FieldView(String name, String label, String type, String autocomplete, String value, @Nullable String hint,
		@Nullable String error) {

	static FieldView email(String value, FieldErrors errors) {
		return new FieldView("email", "E-mail address", "email", "username", value, null, errors.fault("email"));
	}

	static FieldView name(String label, String value, FieldErrors errors) {
		return new FieldView("name", label, "text", "name", value, null, errors.fault("name"));
	}

	static FieldView password(FieldErrors errors) {
		return password("password", "Password", errors);
	}

	/** The password that somebody has; it is never shown again. */
	static FieldView password(String name, String label, FieldErrors errors) {
		return new FieldView(name, label, "password", "current-password", "", null, errors.fault(name));
	}

	static FieldView newPassword(String label, FieldErrors errors) {
		return new FieldView("password", label, "password", "new-password", "",
				"12 to 128 characters of any kind. A few words together are easy to remember.",
				errors.fault("password"));
	}

	static FieldView code(String label, @Nullable String hint, FieldErrors errors) {
		return new FieldView("code", label, "text", "one-time-code", "", hint, errors.fault("code"));
	}

	/** The ids of what explains the field, or null. */
	public @Nullable String describedBy() {
		String ids = Stream
			.of((this.error != null) ? this.name + "-error" : null, (this.hint != null) ? this.name + "-hint" : null)
			.filter(java.util.Objects::nonNull)
			.collect(Collectors.joining(" "));
		return ids.isEmpty() ? null : ids;
	}

	public boolean spellchecked() {
		return this.name.equals("name");
	}

}
