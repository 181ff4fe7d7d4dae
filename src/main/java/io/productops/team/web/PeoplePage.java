package io.productops.team.web;

import java.util.List;

/**
 * The list of people.
 *
 * @param words what was searched for
 * @param heading how many were found, as a sentence
 */
record PeoplePage(String heading, String words, List<PersonRow> people) {

	/**
	 * One person.
	 *
	 * @param roles in words, such as "Leader in Payments"
	 * @param state "Active", "Disabled" or "Never signed in"
	 */
	record PersonRow(String href, String name, String email, String roles, String state, String signedIn) {
	}

}
