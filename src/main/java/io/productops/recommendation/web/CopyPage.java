package io.productops.recommendation.web;

/**
 * The list of recommendations as a text to copy.
 *
 * @param href of the list
 * @param fileHref of the same as a file
 * @param text in Markdown
 * @param count how many recommendations are in it
 * @param cut whether the list may go on behind them
 */
record CopyPage(String href, String fileHref, String text, int count, boolean cut) {
}
