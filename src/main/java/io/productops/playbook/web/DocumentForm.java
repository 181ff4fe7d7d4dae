package io.productops.playbook.web;

import io.productops.playbook.DraftService;
import io.productops.shared.TextLine;
import org.jspecify.annotations.Nullable;

/**
 * A whole text as somebody typed it.
 *
 * @param revision the saving that they saw
 * @param note what they changed
 * @param faulty not empty where they want to keep it with its faults
 */
record DocumentForm(String text, String revision, String note, String faulty) {

	DocumentForm(@Nullable String text, @Nullable String revision, @Nullable String note, @Nullable String faulty) {
		this.text = (text != null) ? text.replace("\r\n", "\n") : "";
		this.revision = (revision != null) ? revision : "";
		this.note = (note != null) ? note : "";
		this.faulty = (faulty != null) ? faulty : "";
	}

	@Nullable String noteError() {
		return TextLine.fault(this.note, DraftService.LONGEST_NOTE);
	}

	/** The note, or what stands for none. */
	String noteOr(String otherwise) {
		return this.note.isBlank() ? otherwise : this.note.strip();
	}

}
