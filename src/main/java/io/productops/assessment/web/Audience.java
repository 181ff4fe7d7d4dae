package io.productops.assessment.web;

import io.productops.assessment.AssessmentDetails;
import io.productops.team.TeamDetails;

/**
 * Says in words who can see an assessment.
 */
final class Audience {

	private Audience() {
	}

	static String ofDraft(AssessmentDetails details) {
		TeamDetails team = details.team();
		return (team == null) ? "Only you can see a draft, and whoever has its private link."
				: "Every member of " + team.name() + " can read this draft, and its leaders can change it.";
	}

	static String ofReport(AssessmentDetails details) {
		TeamDetails team = details.team();
		return (team == null)
				? "The report can be read in this browser and by whoever has the private link. "
						+ "Nobody else sees the answers, the notes or the report."
				: "Every member of " + team.name() + " can read the report, the answers and the notes, "
						+ "and so can the admins of this installation. Nobody else sees them.";
	}

}
