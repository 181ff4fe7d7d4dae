package io.productops.recommendation;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A saved view for whoever asked.
 *
 * @param query of the address of the list
 * @param team whose it is; null when it is theirs alone
 * @param editable whether they may rename and delete it
 * @param chosen whether the list shows it to them first
 */
public record SavedViewDetails(UUID id, String name, String query, @Nullable UUID team, boolean editable,
		boolean chosen) {
}
