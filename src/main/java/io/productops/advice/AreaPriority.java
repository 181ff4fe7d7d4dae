package io.productops.advice;

/**
 * How urgent a problem area is, and what makes it so.
 *
 * @param whole the sum of the others, 0 to 100
 * @param need what the need for a system adds
 * @param maturity what lacks until it is mature
 * @param pain what it adds that the area was named as a pain
 */
public record AreaPriority(int whole, int need, int maturity, int pain) {
}
