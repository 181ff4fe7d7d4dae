package io.productops.assessment.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The questions of one step on a page.
 *
 * @param title null where the step is the whole page
 */
record PartView(String id, @Nullable String title, List<SectionView> sections) {

	/** A few questions under one statement. */
	record SectionView(String id, String title, List<QuestionView> questions) {
	}

}
