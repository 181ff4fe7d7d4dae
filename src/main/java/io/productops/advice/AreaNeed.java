package io.productops.advice;

/**
 * How much an area is needed.
 *
 * @param need 0 to 100
 * @param strongest the place of the evidence that gave the need, or -1 when it is 0
 */
record AreaNeed(int need, int strongest) {
}
