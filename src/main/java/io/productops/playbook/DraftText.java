package io.productops.playbook;

/**
 * A draft with its last text.
 */
public record DraftText(DraftDetails draft, String text) {
}
