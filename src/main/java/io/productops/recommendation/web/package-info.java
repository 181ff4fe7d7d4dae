/**
 * The pages of the recommendations: the list, and each with its decisions; enter at
 * {@code RecommendationController}.
 */
@NullMarked
package io.productops.recommendation.web;

import org.jspecify.annotations.NullMarked;
