package io.productops.recommendation;

import java.util.List;

import io.productops.shared.ListPosition;
import org.jspecify.annotations.Nullable;

/**
 * What was found of a list.
 *
 * @param items in the order of the list
 * @param further the place up to which was searched, where a search was ended early and
 * the list goes on; null when nothing but the wanted number ended it
 */
public record Found<T>(List<T> items, @Nullable ListPosition further) {
}
