package io.productops.impact.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An assessment that comes out differently, as a row of the list.
 *
 * @param rows what differs
 * @param href of the page with everything side by side
 */
record ChangeView(String name, @Nullable String reference, String team, String href, List<VerdictRow> rows) {
}
