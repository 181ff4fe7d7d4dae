package io.productops.recommendation.web;

import java.util.LinkedHashMap;
import java.util.Map;

import io.productops.shared.web.Typed;

/**
 * Where in the list somebody was, beside its filter, to come back there.
 *
 * @param after the cursor to the page, or empty for the first
 */
record ListPlace(String after) {

	ListPlace {
		after = Typed.text(after);
	}

	/** That page of a list. */
	String href(ListForm form) {
		return this.after.isEmpty() ? form.href() : form.href("after", this.after);
	}

	/** Both as the fields of a form. */
	Map<String, String> fields(ListForm form) {
		Map<String, String> fields = new LinkedHashMap<>(form.fields());
		if (!this.after.isEmpty()) {
			fields.put("after", this.after);
		}
		return fields;
	}

}
