package io.productops.team.web;

import java.util.List;
import java.util.Map;

import io.productops.shared.web.ErrorView;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the fields of a form.
 *
 * @param faults by the name of the field
 */
record FieldErrors(Map<String, String> faults) {

	static final FieldErrors NONE = new FieldErrors(Map.of());

	static FieldErrors of(String field, String fault) {
		return new FieldErrors(Map.of(field, fault));
	}

	@Nullable String fault(String field) {
		return this.faults.get(field);
	}

	/** For the summary above the heading. */
	List<ErrorView> views() {
		return this.faults.entrySet()
			.stream()
			.map((fault) -> new ErrorView("#" + fault.getKey(), fault.getValue()))
			.toList();
	}

	/** The title of the window, which tells first that something is wrong. */
	String title(String title) {
		return this.faults.isEmpty() ? title : "Error: " + title;
	}

}
