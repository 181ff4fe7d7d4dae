package io.productops.impact.web;

import java.util.List;

import io.productops.impact.RecommendationLists;
import io.productops.playbook.DraftDetails;

/**
 * One assessment under two playbooks.
 */
record SidesPage(DraftDetails draft, String name, String reference, String reportHref, String backHref, String before,
		String after, List<VerdictRow> rows, RecommendationLists recommendations) {
}
