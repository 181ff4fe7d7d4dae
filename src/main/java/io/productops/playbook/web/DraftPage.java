package io.productops.playbook.web;

import java.util.List;

import io.productops.playbook.DraftDetails;
import org.jspecify.annotations.Nullable;

/**
 * A draft with its parts.
 *
 * @param others who else is at it, in a sentence, or null
 * @param outdated the version that was published since, or null
 * @param q the words that were looked for, or ""
 * @param changes the parts that differ from the version it is based on
 * @param count how many changes there are
 * @param version the one with the text of the draft, or null
 */
record DraftPage(DraftDetails draft, String href, String saved, @Nullable String others, @Nullable Integer outdated,
		String q, List<GroupView> groups, List<PartView> changes, int count, List<FaultView> faults,
		@Nullable Integer version) {

	/** Parts of one kind. */
	record GroupView(String title, List<PartView> parts) {

		public long changed() {
			return this.parts.stream().filter(PartView::changed).count();
		}

		public long faulty() {
			return this.parts.stream().filter(PartView::faulty).count();
		}

	}

	/**
	 * A part in a list.
	 *
	 * @param name what it is, such as “Rule M3-R1”; "" where the title says so
	 * @param found the words around what was looked for, or null
	 */
	record PartView(String href, String title, String name, boolean changed, boolean faulty, @Nullable String found) {
	}

	/** What is wrong with the text, and where. */
	record FaultView(String href, String where, String message) {
	}

}
