package io.productops.impact.web;

/**
 * One line of the summary of what is wrong with a form.
 *
 * @param href "#" and the id of the input
 * @param message the same words as beside the input
 */
record ErrorView(String href, String message) {
}
