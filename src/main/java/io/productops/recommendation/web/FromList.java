package io.productops.recommendation.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import io.productops.shared.web.Typed;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * The list from which somebody came to a recommendation, to go on in it and back to it.
 * Addresses carry it along.
 *
 * @param list the query of its address; empty where they came from none
 */
record FromList(String list) {

	static final FromList NONE = new FromList("");

	private static final String AFTER = "after";

	FromList {
		list = known(Typed.wanted(list));
	}

	/**
	 * The list that shows these.
	 * @param after the cursor to the page of it, or empty
	 */
	static FromList of(ListForm form, String after) {
		return new FromList(query(form, after));
	}

	/** Without what no list has; nothing where it could not be shown. */
	private static String known(String query) {
		try {
			ListForm form = ListForm.of(query);
			return ListFaults.of(form).isEmpty() ? query(form, after(query)) : "";
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

	private static String query(ListForm form, String after) {
		if (after.isEmpty()) {
			return form.query();
		}
		String query = UriComponentsBuilder.fromUriString(form.href(AFTER, after)).build().getQuery();
		return (query != null) ? query : "";
	}

	private static String after(String query) {
		String after = UriComponentsBuilder.newInstance().query(query).build().getQueryParams().getFirst(AFTER);
		return (after != null) ? after : "";
	}

	boolean none() {
		return this.list.isEmpty();
	}

	ListForm form() {
		return ListForm.of(this.list);
	}

	String after() {
		return after(this.list);
	}

	/** That page of the list. */
	String listHref() {
		return ListForm.PATH + "?" + this.list;
	}

	/** A recommendation of it. */
	String href(UUID recommendation) {
		return href(recommendation, "");
	}

	/**
	 * An address of a recommendation.
	 * @param path what follows its own, perhaps with a place on the page behind a #
	 */
	String href(UUID recommendation, String path) {
		String[] parts = path.split("#", 2);
		Map<String, String> fields = new LinkedHashMap<>();
		if (!none()) {
			fields.put("list", this.list);
		}
		return ListForm.href(ListForm.PATH + "/" + recommendation + parts[0], fields)
				+ ((parts.length > 1) ? "#" + parts[1] : "");
	}

}
