package io.productops.recommendation.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import io.productops.recommendation.Effort;
import io.productops.recommendation.Grade;
import io.productops.recommendation.WorkDays;
import io.productops.recommendation.WorkPlan;
import io.productops.recommendation.WorkState;
import io.productops.recommendation.WorkText;
import io.productops.shared.IsoDay;
import io.productops.shared.web.JsonBody;
import io.productops.shared.web.Problem;
import io.productops.shared.web.ProblemException;
import io.productops.shared.web.Typed;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What changes of a recommendation: a member that is not sent stays as it is, and null
 * takes a value away (RFC 7396).
 */
@Schema(name = "RecommendationRequest", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record PatchRequest(@Schema(types = {
		"string", "null" }, format = "uuid", example = "5d0a7c1e-1c39-4f6e-8a52-31f3a1a4a1d0",
		description = "A member of the team.") @Nullable UUID owner,
		@Schema(types = { "string", "null" }, format = "date", example = "2027-01-29") @Nullable LocalDate dueOn,
		@Schema(types = { "string", "null" }, example = "small",
				description = "small, medium or large.") @Nullable String effort,
		@Schema(types = { "string", "null" }, example = "high",
				description = "low, medium or high.") @Nullable String impact,
		@Schema(types = { "string", "null" }, example = "low",
				description = "low, medium or high.") @Nullable String confidence,
		@Schema(types = { "array", "null" }, example = "[\"pilot\"]",
				description = "All of them, at most 10 of 40 characters each.") @Nullable List<String> labels,
		@Schema(types = { "string", "null" }, example = "https://tracker.example/PROJ-12",
				maxLength = 2_000) @Nullable String trackerUrl){

	private static final String[] MEMBERS = { "owner", "dueOn", "effort", "impact", "confidence", "labels",
			"trackerUrl" };

	/**
	 * Reads a body; what is wrong with its members is said by {@link #plan}.
	 * @throws ProblemException when it is not JSON
	 */
	static JsonBody read(byte[] bytes) {
		return JsonBody.read(bytes, MEMBERS);
	}

	/**
	 * What the body makes of the plan that there is.
	 * @throws ProblemException when some of it cannot be used
	 */
	static WorkPlan plan(JsonBody body, WorkState now, LocalDate today) {
		UUID owner = body.has("owner") ? id(body, "owner") : now.owner();
		LocalDate due = body.has("dueOn") ? day(body, "dueOn", (sent) -> WorkDays.due(sent, today)) : now.due();
		Effort effort = body.has("effort") ? constant(body, "effort", Effort.class) : now.effort();
		Grade impact = body.has("impact") ? constant(body, "impact", Grade.class) : now.impact();
		Grade confidence = body.has("confidence") ? constant(body, "confidence", Grade.class) : now.confidence();
		List<String> labels = body.has("labels") ? labels(body) : now.labels();
		String tracker = body.has("trackerUrl") ? body.optionalText("trackerUrl", WorkText::tracker) : now.tracker();
		body.requireNoProblem();
		return new WorkPlan(owner, due, effort, impact, confidence, labels, tracker);
	}

	static ProblemException noMember() {
		return new ProblemException(List.of(new Problem.Place("/owner", "Send the id of a member of the team.")));
	}

	static @Nullable UUID id(JsonBody body, String name) {
		String text = body.optionalText(name,
				(sent) -> (Typed.id(sent) == null) ? "Send the id of a member of the team." : null);
		return (text != null) ? Typed.id(text) : null;
	}

	/**
	 * A day, or null.
	 * @param fault says what is wrong with one, or null
	 */
	static @Nullable LocalDate day(JsonBody body, String name, Function<String, @Nullable String> fault) {
		String text = body.optionalText(name, fault);
		return (text != null) ? IsoDay.read(text) : null;
	}

	static <E extends Enum<E>> @Nullable E constant(JsonBody body, String name, Class<E> type) {
		List<String> names = Arrays.stream(type.getEnumConstants())
			.map((each) -> each.name().toLowerCase(Locale.ROOT))
			.toList();
		String text = body.optionalText(name,
				(sent) -> names.contains(sent) ? null : "Send one of " + String.join(", ", names) + ".");
		return (text != null && names.contains(text)) ? Enum.valueOf(type, text.toUpperCase(Locale.ROOT)) : null;
	}

	/** Each once, however it is written. */
	private static List<String> labels(JsonBody body) {
		Map<String, String> labels = new LinkedHashMap<>();
		List<String> sent = body.texts("labels");
		for (int i = 0; i < sent.size(); i++) {
			String label = sent.get(i).strip();
			String fault = WorkText.label(label);
			if (fault != null) {
				body.problem("/labels/" + i, fault);
			}
			labels.putIfAbsent(label.toLowerCase(Locale.ROOT), label);
		}
		if (labels.size() > WorkText.MOST_LABELS) {
			body.problem("/labels", "Send at most " + WorkText.MOST_LABELS + " labels.");
		}
		return List.copyOf(labels.values());
	}

}
