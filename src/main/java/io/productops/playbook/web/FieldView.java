package io.productops.playbook.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One field of a form, ready for its template.
 *
 * @param control names the template's case: line, area, code, number, choice or locked
 * @param value what was typed, or what is stored
 * @param rows how high an area is
 * @param changed whether the draft has another value than the version it is based on
 */
record FieldView(String id, String name, String label, @Nullable String hint, String control, String value,
		@Nullable String unit, int rows, List<String> choices, boolean optional, boolean changed,
		@Nullable String error) {

	/** Ids of what describes the field, for {@code aria-describedby}; null for none. */
	public @Nullable String describedBy() {
		String ids = Stream
			.of((this.hint != null) ? this.id + "-hint" : "", (this.error != null) ? this.id + "-error" : "")
			.filter((id) -> !id.isEmpty())
			.collect(Collectors.joining(" "));
		return ids.isEmpty() ? null : ids;
	}

	/** Whether it decides what is advised. */
	boolean decides() {
		return List.of("code", "number", "choice").contains(this.control);
	}

	/** A text area loses a line break at its start, so it gets one to lose. */
	public String area() {
		return "\n" + this.value;
	}

}
