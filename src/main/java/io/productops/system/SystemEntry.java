package io.productops.system;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a system.
 *
 * @param number 1 for the first
 * @param action planned, moved, changed, checked, exit_met, exit_open, metric_added or
 * metric_changed
 * @param words what was said with it, or null
 * @param changes every value that it changed; of a metric its name first, also where that
 * stayed
 */
public record SystemEntry(int number, Instant at, UUID actor, String action, Stage stageAfter, @Nullable String words,
		List<SystemChange> changes) {
}
