package io.productops.recommendation.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import io.productops.recommendation.Beginning;
import io.productops.recommendation.Decision;
import io.productops.recommendation.Outcome;
import io.productops.recommendation.RecommendationDetails;
import io.productops.recommendation.StatusChange;
import io.productops.recommendation.WorkDays;
import io.productops.recommendation.WorkText;
import io.productops.shared.web.JsonBody;
import io.productops.shared.web.ProblemException;
import io.productops.system.Amount;
import io.productops.system.Cost;
import io.productops.system.Direction;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a decision; which it is, says the address. A decision that needs
 * nothing needs no body.
 */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record DecisionRequest(@Schema(types = {
		"string", "null" }, maxLength = WorkText.LONGEST_WORDS, example = "Pilot in Payments",
		description = "Why, or what changed; a refusal, a drop and a completion need it.") @Nullable String words,
		@Schema(types = { "string", "null" }, format = "uuid", example = "5d0a7c1e-1c39-4f6e-8a52-31f3a1a4a1d0",
				description = "With an acceptance: who does it.") @Nullable UUID owner,
		@Schema(types = { "string", "null" }, format = "date", example = "2027-01-29",
				description = "With an acceptance: by when.") @Nullable LocalDate dueOn,
		@Schema(types = { "string", "null" }, format = "date", example = "2027-01-29",
				description = "With a deferral: the day on which to decide, after today.") @Nullable LocalDate until,
		@Schema(types = { "string", "null" }, example = "helped",
				description = "With a completion: helped, no_effect, worse or not_known.") @Nullable String outcome,
		@Schema(types = { "number", "null" }, example = "2.5",
				description = "With an acceptance that plans a system: what product ops will spend on it.") @Nullable BigDecimal opsHoursPerWeek,
		@Schema(types = { "number", "null" }, example = "12",
				description = "With an acceptance that plans a system: what it will cost all PMs together.") @Nullable BigDecimal pmHoursPerMonth,
		@Schema(types = { "string", "null" }, example = "lower",
				description = "With an acceptance: which way of its metric is better, higher or lower. Without it the words of the metric decide.") @Nullable String direction){

	/** Reads a body; what is wrong with its members is said by {@link #decision}. */
	static JsonBody read(byte[] bytes) {
		return JsonBody.read(orNothing(bytes), "words", "owner", "dueOn", "until", "outcome", "opsHoursPerWeek",
				"pmHoursPerMonth", "direction");
	}

	/** Reads a body that may say nothing, to take a decision back. */
	static JsonBody readNothing(byte[] bytes) {
		return JsonBody.read(orNothing(bytes));
	}

	private static byte[] orNothing(byte[] bytes) {
		return (bytes.length > 0) ? bytes : new byte[] { '{', '}' };
	}

	/**
	 * The decision that the body makes.
	 * @param seen what is decided on
	 * @param offered what an acceptance begins as far as the body does not say it
	 * @param planned whether its system is there already, so that no acceptance plans it
	 * @throws ProblemException when some of it is wrong or belongs to another decision
	 */
	static Decision decision(JsonBody body, StatusChange change, LocalDate today, RecommendationDetails seen,
			Beginning offered, BooleanSupplier planned) {
		String words = body.optionalText("words", WorkText::words);
		UUID owner = PatchRequest.id(body, "owner");
		LocalDate due = PatchRequest.day(body, "dueOn", (sent) -> WorkDays.due(sent, today));
		LocalDate until = PatchRequest.day(body, "until", (sent) -> WorkDays.until(sent, today));
		Outcome outcome = PatchRequest.constant(body, "outcome", Outcome.class);
		Beginning beginning = beginning(body, seen, offered, planned);
		Map<String, StatusChange> only = Map.of("owner", StatusChange.ACCEPT, "dueOn", StatusChange.ACCEPT, "until",
				StatusChange.DEFER, "outcome", StatusChange.COMPLETE, "opsHoursPerWeek", StatusChange.ACCEPT,
				"pmHoursPerMonth", StatusChange.ACCEPT, "direction", StatusChange.ACCEPT);
		only.forEach((name, its) -> {
			if (body.has(name) && its != change) {
				body.problem("/" + name, "This decision has no such member.");
			}
		});
		if (change.needsWords() && (words == null || words.isBlank())) {
			body.problem("/words", "Say why, or what changed.");
		}
		if (change == StatusChange.DEFER && until == null) {
			body.problem("/until", "Send the day on which to decide, after today.");
		}
		if (change == StatusChange.COMPLETE && outcome == null) {
			body.problem("/outcome", "Send helped, no_effect, worse or not_known.");
		}
		body.requireNoProblem();
		return new Decision(change, words, until, outcome, owner, due,
				(change == StatusChange.ACCEPT) ? beginning : null);
	}

	private static Beginning beginning(JsonBody body, RecommendationDetails seen, Beginning offered,
			BooleanSupplier planned) {
		Direction direction = PatchRequest.constant(body, "direction", Direction.class);
		Cost cost = new Cost(hours(body, "opsHoursPerWeek", offered.cost().opsHoursPerWeek(), seen, planned),
				hours(body, "pmHoursPerMonth", offered.cost().pmHoursPerMonth(), seen, planned));
		return new Beginning(cost, (direction != null) ? direction : offered.better());
	}

	private static @Nullable BigDecimal hours(JsonBody body, String name, @Nullable BigDecimal offered,
			RecommendationDetails seen, BooleanSupplier planned) {
		if (!body.has(name)) {
			return offered;
		}
		if (seen.advised().system() == null) {
			body.problem("/" + name, "This recommendation builds no system.");
			return null;
		}
		if (planned.getAsBoolean()) {
			body.problem("/" + name, "Its system is there already. Change the hours on its page.");
			return null;
		}
		BigDecimal sent = body.optionalNumber(name,
				(number) -> Amount.fitsHours(number) ? null : "Send hours from 0 to 9999.99.");
		return (sent != null && Amount.fitsHours(sent)) ? sent : null;
	}

}
