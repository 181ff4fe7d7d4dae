package io.productops.recommendation.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import io.productops.recommendation.DueFilter;
import io.productops.recommendation.RecommendationSort;
import io.productops.recommendation.RecommendationStatus;
import io.productops.shared.web.ProblemException;
import io.productops.shared.web.ProblemType;
import io.productops.shared.web.Typed;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the list for programs: the same as on the page, but each exactly as it
 * is described, the order too.
 */
record FilterQuery(@Parameter(description = "An id.") @Nullable String team, @Parameter(
		description = "open, or proposed, accepted, declined, deferred, in_progress, done, dropped.") @Nullable String status,
		@Parameter(description = "me, nobody, or an id.") @Nullable String owner,
		@Parameter(description = "The id of a principle.") @Nullable String principle,
		@Parameter(
				description = "flag, removal, precondition, stage, capacity, system or principle.") @Nullable String kind,
		@Parameter(description = "critical, high or medium.") @Nullable String severity,
		@Parameter(description = "overdue, week or none.") @Nullable String due,
		@Parameter(description = "A label, exactly so.") @Nullable String label,
		@Parameter(description = "The id of an assessment.") @Nullable String assessment,
		@Parameter(description = "Words of the title, the reason or the first step.") @Nullable String q,
		@Parameter(description = "newest, due or changed.") @Nullable String sort) {

	/**
	 * The filter as the page has it.
	 * @throws ProblemException when a part of it cannot be read
	 */
	ListForm toForm() {
		ListForm form = new ListForm(Typed.text(this.team), Typed.text(this.status), Typed.text(this.owner),
				Typed.text(this.principle), Typed.text(this.kind), Typed.text(this.severity), Typed.text(this.due),
				Typed.text(this.label), Typed.text(this.assessment), Typed.text(this.q), Typed.text(this.sort), "");
		requireText("principle", this.principle, form.principle());
		requireText("kind", this.kind, form.kind());
		requireText("severity", this.severity, form.severity());
		requireText("label", this.label, form.label());
		requireText("q", this.q, form.q());
		Map<String, String> faults = ListFaults.of(form);
		require("kind", this.kind, !faults.containsKey("kind"), "one of " + String.join(", ", Words.KINDS));
		require("severity", this.severity, !faults.containsKey("severity"), "critical, high or medium");
		require("q", this.q, !faults.containsKey("q"), "text with letters or digits");
		require("team", this.team, Typed.id(form.team()) != null, "an id");
		String status = Typed.text(this.status);
		require("status", this.status, status.equals("open") || names(RecommendationStatus.class, status),
				"open or a status");
		require("owner", this.owner,
				form.owner().equals("me") || form.owner().equals("nobody") || Typed.id(form.owner()) != null,
				"me, nobody or an id");
		require("due", this.due, names(DueFilter.class, Typed.text(this.due)), "overdue, week or none");
		require("assessment", this.assessment, Typed.id(form.assessment()) != null, "an id");
		require("sort", this.sort, names(RecommendationSort.class, Typed.text(this.sort)), "newest, due or changed");
		return form;
	}

	/**
	 * Lets only a principle on that there is.
	 * @param known the ids of those of all published playbooks
	 * @throws ProblemException when it is none of them
	 */
	void requirePrinciple(Supplier<Set<String>> known) {
		if (this.principle != null) {
			require("principle", this.principle, known.get().contains(Typed.text(this.principle)),
					"the id of a principle of a published playbook");
		}
	}

	/** Names the list, for its cursors. */
	static String name(ListForm form) {
		Map<String, String> fields = form.fields();
		return RecommendationApiController.PATH + "?" + fields;
	}

	private static void requireText(String name, @Nullable String sent, String read) {
		require(name, sent, Typed.text(sent).equals(read), "text");
	}

	private static void require(String name, @Nullable String sent, boolean good, String wanted) {
		if (sent != null && !good) {
			throw new ProblemException(ProblemType.BAD_REQUEST, name + " is " + wanted + ".");
		}
	}

	private static <E extends Enum<E>> boolean names(Class<E> type, String text) {
		return Arrays.stream(type.getEnumConstants())
			.anyMatch((each) -> each.name().toLowerCase(Locale.ROOT).equals(text));
	}

}
