package io.productops.system.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.productops.system.Cadence;
import io.productops.system.MetricDetails;
import io.productops.system.SystemDetails;
import io.productops.system.SystemPlan;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A system as the API shows it, with its metrics.
 */
@Schema(name = "System")
record SystemJson(@Schema(example = "5e1f0d0a-7c5a-4c7f-9d0e-4a8a0a3a2b10") UUID id,
		@Schema(example = "8b0f8b1e-6f0a-4a52-9d41-0f6f4c5f7a10") UUID team, @Schema(types = {
				"string", "null" }, format = "uuid",
				description = "The recommendation that it came from; null once that is gone.") @Nullable UUID recommendation,
		@Schema(example = "Build one feedback picture") String title,
		@Schema(allowableValues = { "planned", "pilot", "running", "handed_off", "automated", "retired" },
				example = "pilot") String stage,
		@Schema(types = { "string", "null" }, format = "uuid") @Nullable UUID owner, String successMetric,
		@Schema(example = "PMs read it without product ops for a quarter") String exitCriterion,
		@Schema(types = { "string", "null" }, format = "date",
				description = "The day on which somebody said that the exit criterion is met.") @Nullable LocalDate exitMetOn,
		@Schema(types = { "number", "null" }, example = "2.5") @Nullable BigDecimal opsHoursPerWeek,
		@Schema(types = { "number", "null" }, example = "12",
				description = "Of all PMs together.") @Nullable BigDecimal pmHoursPerMonth,
		@Schema(types = { "string", "null" }, example = "every_two_weeks",
				description = "How often what it needs is done: weekly, every_two_weeks, monthly or quarterly.") @Nullable String frequency,
		@Schema(types = { "string", "null" }, format = "date", example = "2026-03-02",
				description = "The first day on which that is done.") @Nullable LocalDate cadenceFrom,
		@Schema(types = { "string", "null" }, format = "date",
				description = "When to ask what changed.") @Nullable LocalDate checkOn,
		List<MetricJson> metrics, @Schema(example = "2026-03-02T09:00:00Z") Instant createdAt,
		@Schema(example = "2026-03-02T09:30:00Z") Instant updatedAt){

	static SystemJson of(SystemDetails system, List<MetricDetails> metrics) {
		SystemPlan plan = system.plan();
		Cadence cadence = plan.cadence();
		return new SystemJson(system.id(), system.team(), system.recommendation(), system.title(),
				system.stage().name().toLowerCase(Locale.ROOT), plan.owner(), plan.successMetric(),
				plan.exitCriterion(), system.exitMetOn(), plan.cost().opsHoursPerWeek(), plan.cost().pmHoursPerMonth(),
				(cadence != null) ? cadence.frequency().name().toLowerCase(Locale.ROOT) : null,
				(cadence != null) ? cadence.from() : null, plan.checkOn(),
				metrics.stream().map(MetricJson::of).toList(), system.createdAt(), system.updatedAt());
	}

}
