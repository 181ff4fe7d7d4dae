package io.productops.shared.web;

/**
 * One line of the summary of what is wrong with a form.
 *
 * @param href where it leads, such as "#" and the id of an input
 * @param message the same words as beside the input
 */
public record ErrorView(String href, String message) {

	/** The id of the input, where it is on the page. */
	public String field() {
		return this.href.substring(this.href.indexOf('#') + 1);
	}

}
