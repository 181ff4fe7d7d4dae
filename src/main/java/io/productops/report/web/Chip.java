package io.productops.report.web;

/**
 * An answer quoted as evidence.
 *
 * @param name short name of the question or of its row
 * @param answer verbatim
 * @param target id of the place on the page that quotes the whole answer
 */
record Chip(String name, String answer, String target) {
}
