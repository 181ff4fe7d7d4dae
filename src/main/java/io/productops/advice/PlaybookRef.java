package io.productops.advice;

/**
 * Names one text of a playbook for ever.
 *
 * @param id the playbook's own id
 * @param version its number in this installation, from 1
 * @param sha256 hash of its text as UTF-8, in lower-case hexadecimal
 */
public record PlaybookRef(String id, int version, String sha256) {
}
