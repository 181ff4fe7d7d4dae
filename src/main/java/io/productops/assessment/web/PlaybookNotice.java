package io.productops.assessment.web;

import io.productops.advice.PlaybookRef;
import io.productops.assessment.AssessmentDetails;
import org.jspecify.annotations.Nullable;

/**
 * Tells the people of a draft that the version of its playbook is no longer the published
 * one, or that they went over to another.
 *
 * @param href the page with what would change; null for those who may only read, and
 * where nothing would
 * @param undo where to take an update back; null where there is none to take back
 */
record PlaybookNotice(String title, String text, @Nullable String href, @Nullable String undo) {

	/** Null where there is nothing to tell. */
	static @Nullable PlaybookNotice of(AssessmentDetails details) {
		Paths paths = new Paths(details.id());
		PlaybookRef newer = details.newer();
		Integer from = details.updatedFrom();
		int version = details.playbook().ref().version();
		String undo = (from != null && details.takesAnswers()) ? paths.update() + "/undoing" : null;
		if (newer != null) {
			return new PlaybookNotice("Version " + newer.version() + " of the playbook is published",
					"This draft is on version " + version + " and stays there until somebody updates it."
							+ (details.editable() ? "" : " The leaders of the team can do that."),
					details.editable() ? paths.update() : null, undo);
		}
		return (undo == null) ? null
				: new PlaybookNotice("Updated to version " + version + " of the playbook",
						"It was on version " + from + " before. Until the next answer is saved you can take that back.",
						null, undo);
	}

}
