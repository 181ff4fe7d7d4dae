package io.productops.system.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import io.productops.system.MetricDetails;
import io.productops.system.MetricPlan;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A metric as the API shows it.
 */
@Schema(name = "Metric")
record MetricJson(@Schema(example = "c2f6c1de-9a55-4d50-8a5e-2f2c8f0c9d11") UUID id,
		@Schema(example = "Days from a signal to its decision") String name,
		@Schema(example = "days", description = "Empty where there is none.") String unit, @Schema(allowableValues = {
				"higher", "lower" }, example = "lower", description = "Which way is better.") String direction,
		@Schema(types = { "number", "null" }, example = "45.5",
				description = "How it was before.") @Nullable BigDecimal baseline,
		@Schema(types = { "number", "null" }, example = "30") @Nullable BigDecimal target,
		@Schema(types = { "string", "null" }, format = "date", example = "2026-03-02",
				description = "The day of the latest reading.") @Nullable LocalDate latestDate,
		@Schema(types = { "number", "null" }, example = "38") @Nullable BigDecimal latestValue){

	static MetricJson of(MetricDetails metric) {
		MetricPlan plan = metric.plan();
		return new MetricJson(metric.id(), plan.name(), plan.unit(), plan.direction().name().toLowerCase(Locale.ROOT),
				plan.baseline(), plan.target(), (metric.latest() != null) ? metric.latest().day() : null,
				(metric.latest() != null) ? metric.latest().value() : null);
	}

}
