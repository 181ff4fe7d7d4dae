package io.productops.impact;

import org.jspecify.annotations.Nullable;

/**
 * A check of every stored advice.
 *
 * @param result null until it is finished
 */
public record ReplayRun(RunProgress progress, @Nullable ReplayResult result) {
}
