package io.productops.team.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an admin sees of one person, and may change.
 *
 * @param secondFactor whether they have a device that shows codes
 * @param memberships their roles
 * @param others the teams that they have no role in
 * @param error why the last change was refused
 * @param errorHref where on the page that change is made
 */
record PersonPage(String path, String name, String email, boolean self, boolean admin, boolean enabled,
		boolean secondFactor, String created, String signedIn, int sessions, List<MembershipRow> memberships,
		List<Choice> others, List<Choice> roles, @Nullable String error, String errorHref) {

	/** One team of the person. */
	record MembershipRow(String team, String name, String role, String href) {
	}

	/** One option of a list. */
	record Choice(String value, String label) {
	}

}
