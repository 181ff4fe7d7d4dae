package io.productops.team;

/**
 * A link opens nothing: it was used, it is too old, or there never was one. The answer is
 * 404 with the same words for each.
 */
public class LinkEndedException extends RuntimeException {

	LinkEndedException() {
		super("The link opens nothing");
	}

}
