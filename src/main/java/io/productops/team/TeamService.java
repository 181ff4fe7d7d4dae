package io.productops.team;

import java.util.List;
import java.util.UUID;

import io.productops.shared.NotFoundException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The teams and who may see them.
 */
@Service
public class TeamService {

	private final TeamRepository teams;

	TeamService(TeamRepository teams) {
		this.teams = teams;
	}

	/** The teams that the person may read: an admin all, anybody else their own. */
	@Transactional(readOnly = true)
	public List<TeamDetails> teams(CurrentPerson person) {
		List<Team> found = person.admin() ? this.teams.findAllByOrderByNameAscIdAsc()
				: this.teams.findByIdInOrderByNameAscIdAsc(person.roles().keySet());
		return found.stream().map(Team::details).toList();
	}

	/** One team, or {@link NotFoundException}, also for a team that is not theirs. */
	@Transactional(readOnly = true)
	public TeamDetails team(UUID id, CurrentPerson person) {
		return this.teams.findById(id)
			.filter((team) -> person.mayRead(team.id()))
			.map(Team::details)
			.orElseThrow(() -> new NotFoundException("No team " + id + " for this person"));
	}

}
