package io.productops.recommendation.web;

import java.util.LinkedHashMap;
import java.util.Map;

import io.productops.advice.PlaybookDocument.Severity;
import io.productops.recommendation.DueFilter;
import io.productops.recommendation.RecommendationFilter;
import io.productops.recommendation.RecommendationStatus;
import io.productops.shared.web.Typed;

/**
 * Finds what a filter of the list asks for that is none of the choices. Nothing is listed
 * then: who asked for something must not get everything, least of all to change it.
 */
final class ListFaults {

	private ListFaults() {
	}

	/** What is wrong, by the id of the input and in the order of the page. */
	static Map<String, String> of(ListForm form) {
		Map<String, String> faults = new LinkedHashMap<>();
		check(faults, "team", form.team(), Typed.id(form.team()) != null, "Choose a team of the list.");
		check(faults, "status", form.status(),
				form.status().equals("open") || Typed.constant(RecommendationStatus.class, form.status()) != null,
				"Choose a status of the list.");
		check(faults, "owner", form.owner(),
				form.owner().equals("me") || form.owner().equals("nobody") || Typed.id(form.owner()) != null,
				"Choose an owner of the list.");
		check(faults, "due", form.due(), Typed.constant(DueFilter.class, form.due()) != null,
				"Choose what is due from the list.");
		check(faults, "severity", form.severity(), severity(form.severity()), "Choose a severity of the list.");
		check(faults, "kind", form.kind(), Words.KINDS.contains(form.kind()), "Choose a kind of the list.");
		check(faults, "assessment", form.assessment(), Typed.id(form.assessment()) != null,
				"Choose a report of the list.");
		check(faults, "q", form.q(), !RecommendationFilter.words(form.q()).isEmpty(),
				"No words were given. Enter at least one letter or digit.");
		return faults;
	}

	private static boolean severity(String id) {
		for (Severity severity : Severity.values()) {
			if (severity.id().equals(id)) {
				return true;
			}
		}
		return false;
	}

	private static void check(Map<String, String> faults, String field, String value, boolean good, String fault) {
		if (!value.isEmpty() && !good) {
			faults.put(field, fault);
		}
	}

}
