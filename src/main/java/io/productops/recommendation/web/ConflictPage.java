package io.productops.recommendation.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What was sent, and the recommendation as somebody else left it meanwhile: both are
 * shown, and nothing that was typed is lost.
 *
 * @param reason why it was not taken
 * @param fields what was typed and what is stored, by field
 * @param action where to send it again, or null where that cannot be decided any more
 * @param button what sending it again means
 * @param hidden what was typed, with the version that is stored now
 */
record ConflictPage(String name, String href, String reason, List<FieldView> fields, @Nullable String action,
		String button, Map<String, String> hidden) {

	/**
	 * One field in both versions.
	 *
	 * @param differs whether they are not the same
	 */
	record FieldView(String label, String stored, String typed, boolean differs) {
	}

}
