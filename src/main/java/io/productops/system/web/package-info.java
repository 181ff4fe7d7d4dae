/**
 * The pages of systems, metrics and questions, and their API; enter at
 * {@code SystemsController}. Other rooms show metrics by {@link MetricViews} and the
 * template {@code system/metrics}.
 */
@NullMarked
@NamedInterface("web")
package io.productops.system.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
