package io.productops.playbook;

import java.time.Instant;

/**
 * Somebody else who has a draft open.
 */
public record EditorDetails(String name, Instant seenAt) {
}
