package io.productops.assessment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What one step holds, as posted or as stored.
 *
 * @param answers by question id, in the shape of
 * {@link io.productops.advice.Answers#read}; null is "Not sure", an absent question is
 * not answered
 * @param notes the person's own words by question id
 * @param version the version of the step that the page was made from
 * @param tab tells the browser's tabs apart: at most 40 characters from A-Z a-z 0-9 - _
 */
public record StepAnswers(Map<String, @Nullable Object> answers, Map<String, String> notes, long version, String tab) {

	public StepAnswers {
		answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
		notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
		// it comes from a hidden field, so it may be anything
		tab = tab.substring(0, Math.min(tab.length(), 40)).replaceAll("[^A-Za-z0-9_-]", "");
	}

}
