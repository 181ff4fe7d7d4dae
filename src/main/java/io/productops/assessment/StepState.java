package io.productops.assessment;

import java.time.Instant;

import jakarta.persistence.Embeddable;

/**
 * How often a step was saved, and by which browser tab last.
 *
 * @param version 0 before the first save, then one more each time
 * @param tab made up by the page that the browser tab showed; "" before the first save
 */
@Embeddable
public record StepState(long version, String tab, Instant savedAt) {
}
