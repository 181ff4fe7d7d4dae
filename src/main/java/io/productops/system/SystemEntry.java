package io.productops.system;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a system.
 *
 * @param number 1 for the first
 * @param action planned, moved, checked, exit_met or exit_open
 * @param words what was said with it, or null
 */
public record SystemEntry(int number, Instant at, UUID actor, String action, Stage stageAfter, @Nullable String words) {
}
