package io.productops.assessment.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the page's script learns from a save.
 *
 * @param versions by step id, what the form has to carry from now on
 * @param visible the questions that are asked now
 * @param problems the answers that were not taken
 */
record AutosaveView(Map<String, Long> versions, Instant savedAt, Set<String> visible, List<ProblemView> problems) {

	/**
	 * One answer or note that was not taken.
	 *
	 * @param field the id of its field on the page
	 */
	record ProblemView(String field, String question, String name, String message) {
	}

}
