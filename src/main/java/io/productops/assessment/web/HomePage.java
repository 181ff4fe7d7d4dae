package io.productops.assessment.web;

import java.util.ArrayList;
import java.util.List;

import io.productops.advice.PlaybookDocument.Principle;
import io.productops.advice.PlaybookDocument.Step;
import io.productops.shared.web.ErrorView;
import io.productops.team.TeamDetails;
import org.jspecify.annotations.Nullable;

/**
 * The start page.
 *
 * @param start the form that starts an assessment
 * @param questions the most that can be asked
 * @param drafts the assessments that this browser has a key to
 * @param shared what the person's teams worked on last
 * @param member whether the person is in a team
 * @param specimen a few lines of the sample report
 */
record HomePage(StartForm start, long questions, List<Step> steps, List<Principle> principles, List<DraftView> drafts,
		List<DraftView> shared, boolean member, SpecimenView specimen) {

	public String title() {
		return (errors().isEmpty() ? "" : "Error: ") + "A guided assessment for product leaders";
	}

	public List<ErrorView> errors() {
		List<ErrorView> errors = new ArrayList<>();
		if (this.start.error() != null) {
			errors.add(new ErrorView("#organisation", this.start.error()));
		}
		if (this.start.teamError() != null) {
			errors.add(new ErrorView("#team", this.start.teamError()));
		}
		if (this.start.playbookError() != null) {
			errors.add(new ErrorView("#playbook-1", this.start.playbookError()));
		}
		return errors;
	}

	/**
	 * The form that starts an assessment.
	 *
	 * @param organisation what was typed as the name
	 * @param error what is wrong with it
	 * @param teams those that the person leads
	 * @param team the one that was chosen; "" is none
	 * @param teamError what is wrong with the choice
	 * @param alone whether one may start without a team
	 * @param playbooks those to choose from; empty where there is one only
	 * @param playbookError what is wrong with the choice
	 */
	record StartForm(String organisation, @Nullable String error, List<TeamDetails> teams, String team,
			@Nullable String teamError, boolean alone, List<PlaybookChoice.OptionView> playbooks,
			@Nullable String playbookError) {
	}

	/**
	 * An assessment to go on with.
	 *
	 * @param state how far it is
	 */
	record DraftView(String href, String name, String state) {
	}

}
