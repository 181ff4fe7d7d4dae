package io.productops.team.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.productops.team.Role;
import io.productops.team.TeamDetails;
import io.productops.team.web.PersonPage.Choice;

/**
 * Roles as people say them.
 */
final class RoleWords {

	private RoleWords() {
	}

	static String of(Role role) {
		return switch (role) {
			case LEADER -> "Leader";
			case PM -> "PM";
			case VIEWER -> "Viewer";
		};
	}

	static List<Choice> choices() {
		return Arrays.stream(Role.values()).map((role) -> new Choice(role.name(), choice(role))).toList();
	}

	/** The teams of somebody in one line, in the order of the teams. */
	static String line(Map<UUID, Role> roles, List<TeamDetails> teams) {
		return teams.stream()
			.filter((team) -> roles.containsKey(team.id()))
			.map((team) -> of(roles.get(team.id())) + " in " + team.name())
			.collect(Collectors.joining("; "));
	}

	private static String choice(Role role) {
		return switch (role) {
			case LEADER -> "Leader: starts, answers and submits assessments";
			case PM -> "PM: reads, and decides on recommendations";
			case VIEWER -> "Viewer: reads";
		};
	}

}
