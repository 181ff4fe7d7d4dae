/**
 * The pages on which an admin previews, tries out, publishes and schedules a draft, and
 * checks stored advice; enter at {@code ImpactController}.
 */
@NullMarked
package io.productops.impact.web;

import org.jspecify.annotations.NullMarked;
