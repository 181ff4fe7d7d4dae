package io.productops.recommendation.web;

import java.util.List;

import io.productops.system.web.MetricView;
import org.jspecify.annotations.Nullable;

/**
 * What a recommendation became, or would become, when it was accepted.
 *
 * @param weight what rituals cost, where accepting it would plan a system; else null
 * @param systemHref the page of its system, or null
 * @param metrics of a recommendation that builds no system; none before it is accepted
 */
record AcceptedView(@Nullable String weight, @Nullable String systemHref, List<MetricView> metrics) {
}
