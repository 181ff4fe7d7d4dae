package io.productops.shared.web;

/**
 * One line of the summary of what is wrong with a form.
 *
 * @param href where it leads, such as "#" and the id of an input
 * @param message the same words as beside the input
 */
public record ErrorView(String href, String message) {
}
