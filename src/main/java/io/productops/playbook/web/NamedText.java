package io.productops.playbook.web;

/**
 * A text that can be compared.
 *
 * @param reference as addresses write it: {@code version-7}, {@code draft-8} or
 * {@code draft-8.3}
 * @param name as pages call it
 */
record NamedText(String reference, String name, String text) {
}
