package io.productops.shared.web;

import io.productops.shared.ListPosition;

/**
 * Which part of a list the API is asked for.
 *
 * @param list tells this list, with its filter, from others
 * @param after what comes behind this is wanted
 * @param limit the most things that are wanted: 1 to 200
 */
public record ListQuery(String list, ListPosition after, int limit) {

	/** As many as must be read to know whether there are more. */
	public int look() {
		return this.limit + 1;
	}

}
