package io.productops.system.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What was sent, and how it was left by somebody else meanwhile: both are shown, and
 * nothing that was typed is lost.
 *
 * @param reason why it was not taken
 * @param fields what was typed and what is stored, by field
 * @param action where to send it again, or null where that cannot be done any more
 * @param hidden what was typed, with the version that is stored now
 */
record ConflictPage(String name, String href, String reason, List<FieldView> fields, @Nullable String action,
		Map<String, String> hidden) {

	/** One field in both versions. */
	record FieldView(String label, String stored, String typed) {

		/** Whether they are not the same. */
		public boolean differs() {
			return !this.stored.equals(this.typed);
		}

	}

}
