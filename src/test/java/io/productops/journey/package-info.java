/**
 * Whole journeys through the running application in a real browser; start at
 * {@link io.productops.journey.WholePathJourneyTests}.
 */
@NullMarked
package io.productops.journey;

import org.jspecify.annotations.NullMarked;
