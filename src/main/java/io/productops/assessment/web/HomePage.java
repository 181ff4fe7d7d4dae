package io.productops.assessment.web;

import java.util.List;

import io.productops.advice.PlaybookDocument.Principle;
import io.productops.advice.PlaybookDocument.Step;
import org.jspecify.annotations.Nullable;

/**
 * The start page.
 *
 * @param organisation what was typed as the name
 * @param error what is wrong with it
 * @param questions the most that can be asked
 * @param drafts the assessments that this browser has a key to
 * @param specimen a few lines of the sample report
 */
record HomePage(String organisation, @Nullable String error, long questions, List<Step> steps,
		List<Principle> principles, List<DraftView> drafts, SpecimenView specimen) {

	public String title() {
		return ((this.error != null) ? "Error: " : "") + "A guided assessment for product leaders";
	}

	public List<ErrorView> errors() {
		return (this.error != null) ? List.of(new ErrorView("#organisation", this.error)) : List.of();
	}

	/**
	 * An assessment to go on with.
	 *
	 * @param state how far it is
	 */
	record DraftView(String href, String name, String state) {
	}

}
