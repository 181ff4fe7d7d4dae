package io.productops.recommendation;

import io.productops.system.Cost;
import io.productops.system.Direction;

/**
 * What somebody expects of that which an acceptance begins.
 *
 * @param cost of its system; unknown where it builds none
 * @param better which way of its metric is the good one
 */
public record Beginning(Cost cost, Direction better) {
}
