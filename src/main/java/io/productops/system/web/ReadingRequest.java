package io.productops.system.web;

import java.math.BigDecimal;
import java.time.LocalDate;

import io.productops.shared.IsoDay;
import io.productops.shared.web.JsonBody;
import io.productops.shared.web.ProblemException;
import io.productops.system.Amount;
import io.productops.system.Reading;
import io.productops.system.ReadingService;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The body that takes a reading.
 */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record ReadingRequest(
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2026-03-02",
				description = "Today or earlier; a second reading of a day corrects the first.") LocalDate date,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "38.5",
				description = "At most twelve digits before the point and four behind it.") BigDecimal value) {

	/**
	 * Reads the body.
	 * @throws ProblemException when it is not JSON, or no reading can be made of it
	 */
	static Reading read(byte[] bytes, LocalDate today) {
		JsonBody body = JsonBody.read(bytes, "date", "value");
		String day = body.text("date", (text) -> ReadingService.fault(IsoDay.read(text), today));
		BigDecimal value = body.number("value",
				(number) -> Amount.fits(number) ? null : "Send at most 12 digits before the point and 4 behind it.");
		body.requireNoProblem();
		return new Reading(LocalDate.parse(day), value);
	}

}
