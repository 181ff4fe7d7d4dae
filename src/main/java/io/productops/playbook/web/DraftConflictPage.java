package io.productops.playbook.web;

import java.util.List;
import java.util.Map;

import io.productops.playbook.DraftDetails;
import org.jspecify.annotations.Nullable;

/**
 * What was sent, and how the draft was left by somebody else meanwhile: both are shown,
 * and nothing that was typed is lost.
 *
 * @param reason why it was not taken
 * @param seen whether it is known what the person had before them
 * @param fields what differs, field by field
 * @param action where to send it again, or null where that cannot be done any more
 * @param hidden what was typed, with the revision that is stored now
 * @param again whether it can be put into the form again
 */
record DraftConflictPage(DraftDetails draft, String href, String title, String reason, boolean seen,
		List<FieldView> fields, @Nullable String action, Map<String, String> hidden, boolean again) {

	/** Which part of which draft. */
	public String heading() {
		String whole = "Draft " + this.draft.number();
		return this.title.equals(whole) ? whole : this.title + ", draft " + this.draft.number();
	}

	/**
	 * One field.
	 *
	 * @param before as the person saw it
	 */
	record FieldView(String label, String before, String stored, String typed) {

		/** Whether both changed it, each in another way. */
		public boolean differs() {
			return !this.stored.equals(this.typed) && !this.stored.equals(this.before);
		}

	}

}
