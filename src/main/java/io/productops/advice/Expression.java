package io.productops.advice;

/**
 * A CEL expression as it stands in a playbook.
 *
 * @param text the expression
 * @param line where its text begins in the playbook, counted from 1
 * @param column where its text begins in that line, counted from 1
 */
public record Expression(String text, int line, int column) {
}
