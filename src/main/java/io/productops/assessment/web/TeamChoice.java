package io.productops.assessment.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.productops.team.CurrentPerson;
import io.productops.team.TeamDetails;
import io.productops.team.TeamService;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The teams that somebody can start an assessment in or move one to.
 */
@Component
class TeamChoice {

	private final TeamService teams;

	TeamChoice(TeamService teams) {
		this.teams = teams;
	}

	/** Those that the person leads, by name. */
	List<TeamDetails> of(@Nullable CurrentPerson person) {
		return (person == null) ? List.of()
				: this.teams.teams(person).stream().filter((team) -> person.mayEdit(team.id())).toList();
	}

	/**
	 * What was chosen. Another's team and no team at all are no choice; whether one that
	 * the person may read is theirs to lead is for the service to say.
	 */
	static Optional<UUID> read(String team, CurrentPerson person) {
		try {
			return Optional.of(UUID.fromString(team)).filter(person::mayRead);
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
