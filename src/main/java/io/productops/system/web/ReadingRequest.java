package io.productops.system.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

import io.productops.shared.IsoDay;
import io.productops.shared.web.JsonBody;
import io.productops.shared.web.ProblemException;
import io.productops.shared.web.Typed;
import io.productops.system.Amount;
import io.productops.system.Direction;
import io.productops.system.Reading;
import io.productops.system.ReadingService;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body that takes a reading.
 */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record ReadingRequest(
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2026-03-02",
				description = "Today or earlier; a second reading of a day corrects the first.") LocalDate date,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "38.5",
				description = "At most twelve digits before the point and four behind it.") BigDecimal value,
		@Schema(types = {
				"string", "null" }, example = "lower",
				description = "Which way of the metric is better from now on, higher or lower; without it, it stays as it is.") @Nullable String direction){

	/**
	 * Reads the body.
	 * @throws ProblemException when it is not JSON, or no reading can be made of it
	 */
	static Taken read(byte[] bytes, LocalDate today) {
		JsonBody body = JsonBody.read(bytes, "date", "value", "direction");
		String day = body.text("date", (text) -> ReadingService.fault(IsoDay.read(text), today));
		BigDecimal value = body.number("value",
				(number) -> Amount.fits(number) ? null : "Send at most 12 digits before the point and 4 behind it.");
		String direction = body.optionalText("direction",
				(text) -> Set.of("higher", "lower").contains(text) ? null : "Send higher or lower.");
		body.requireNoProblem();
		return new Taken(new Reading(LocalDate.parse(day), value),
				(direction != null) ? Typed.constant(Direction.class, direction) : null);
	}

	/**
	 * What a body means.
	 */
	record Taken(Reading reading, @Nullable Direction direction) {
	}

}
