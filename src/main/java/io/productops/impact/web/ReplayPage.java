package io.productops.impact.web;

import java.util.List;

import io.productops.impact.ReplayResult;
import org.jspecify.annotations.Nullable;

/**
 * The page that checks every stored advice.
 *
 * @param progress of the last check, or null
 * @param ran when and by whom it was begun, or null
 * @param heading what it found, or null
 * @param good whether everything came out as it is stored
 */
record ReplayPage(String href, @Nullable ProgressView progress, @Nullable String ran, @Nullable String heading,
		boolean good, List<ReplayResult.Shown> shown, @Nullable String remark, boolean busy) {
}
