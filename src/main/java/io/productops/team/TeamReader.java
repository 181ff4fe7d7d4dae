package io.productops.team;

import java.util.UUID;

/**
 * Somebody who may see what a team has.
 *
 * @param email how they sign in; members do not show it to each other
 */
public record TeamReader(UUID id, String name, String email) {
}
