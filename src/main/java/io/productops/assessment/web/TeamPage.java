package io.productops.assessment.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One team: its assessments, a form that starts another, and its members.
 *
 * @param leads whether the person may start one
 * @param rights what the person may do here, in a sentence
 * @param playbooks those to start one with; empty where there is one only
 * @param again starts one with the answers of the last one; null where there is none
 * @param later whether this is not the first page of the list
 * @param nextHref the page of older assessments; null on the last one
 */
record TeamPage(String id, String name, boolean leads, String rights, List<AssessmentRow> assessments,
		List<MemberRow> members, List<PlaybookChoice.OptionView> playbooks, @Nullable AgainView again, boolean later,
		String href, @Nullable String nextHref) {

	/**
	 * One assessment.
	 *
	 * @param status "Draft" or "Report"
	 * @param changed the last save of a draft, or the day of submission
	 * @param stage the next step that a report names; "" where there is none
	 */
	record AssessmentRow(String href, String name, String reference, String status, String startedBy, String changed,
			String stage) {
	}

	/** The last assessment of the team, to start another with its answers. */
	record AgainView(String action, String name, String reference, String day) {
	}

	/** One member. */
	record MemberRow(String name, String role) {
	}

}
