package io.productops.team;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.productops.audit.AuditService;
import io.productops.shared.ListPosition;
import io.productops.shared.NotFoundException;
import io.productops.shared.TextLine;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The teams, who may see them, and what they are called.
 */
@Service
public class TeamService {

	/** The most characters of a team's name. */
	public static final int LONGEST_NAME = 100;

	private final TeamRepository teams;

	private final AuditService audit;

	private final Clock clock;

	TeamService(TeamRepository teams, AuditService audit, Clock clock) {
		this.teams = teams;
		this.audit = audit;
		this.clock = clock;
	}

	/** The teams that the person may read: an admin all, anybody else their own. */
	@Transactional(readOnly = true)
	public List<TeamDetails> teams(CurrentPerson person) {
		List<Team> found = person.admin() ? this.teams.findAllByOrderByNameAscIdAsc()
				: this.teams.findByIdInOrderByNameAscIdAsc(person.roles().keySet());
		return found.stream().map(Team::details).toList();
	}

	/**
	 * The first of these teams, in the same order.
	 * @param most so many at most
	 */
	@Transactional(readOnly = true)
	public List<TeamDetails> first(CurrentPerson person, int most) {
		Limit limit = Limit.of(most);
		List<Team> found = person.admin() ? this.teams.findAllByOrderByNameAscIdAsc(limit)
				: this.teams.findByIdInOrderByNameAscIdAsc(person.roles().keySet(), limit);
		return found.stream().map(Team::details).toList();
	}

	/**
	 * Those of these teams that have a text in their names, in whatever case; where one
	 * is called just so, that one alone.
	 * @param most so many at most
	 */
	@Transactional(readOnly = true)
	public List<TeamDetails> named(String text, CurrentPerson person, int most) {
		List<Team> just = this.teams.findByNameIgnoreCase(text)
			.stream()
			.filter((team) -> person.mayRead(team.id()))
			.toList();
		Limit limit = Limit.of(most);
		List<Team> found = (just.size() == 1) ? just
				: person.admin() ? this.teams.findByNameContainingIgnoreCaseOrderByNameAscIdAsc(text, limit)
						: this.teams.findByIdInAndNameContainingIgnoreCaseOrderByNameAscIdAsc(person.roles().keySet(),
								text, limit);
		return found.stream().map(Team::details).toList();
	}

	/**
	 * What some teams are called, by id; those that the person may not read are left out.
	 */
	@Transactional(readOnly = true)
	public Map<UUID, String> names(Collection<UUID> ids, CurrentPerson person) {
		Map<UUID, String> names = new LinkedHashMap<>();
		this.teams.findByIdInOrderByNameAscIdAsc(ids.stream().filter(person::mayRead).distinct().toList())
			.forEach((team) -> names.put(team.id(), team.name()));
		return names;
	}

	/**
	 * The same teams, the newest first, from a place in that list on.
	 * @param most so many at most
	 */
	@Transactional(readOnly = true)
	public List<TeamDetails> newest(CurrentPerson person, ListPosition after, int most) {
		Limit limit = Limit.of(most);
		List<Team> found = person.admin() ? this.teams.findNewest(after.createdAt(), after.id(), limit)
				: this.teams.findNewest(person.roles().keySet(), after.createdAt(), after.id(), limit);
		return found.stream().map(Team::details).toList();
	}

	/** One team, or {@link NotFoundException}, also for a team that is not theirs. */
	@Transactional(readOnly = true)
	public TeamDetails team(UUID id, CurrentPerson person) {
		return required(id, person).details();
	}

	/** What is wrong with a name for a team, or null. */
	public static @Nullable String fault(String name) {
		return name.isBlank() ? "Enter a name for the team." : TextLine.fault(name, LONGEST_NAME);
	}

	/**
	 * Makes a team without members.
	 * @throws TakenNameException when another team has the name
	 * @throws IllegalArgumentException when {@link #fault} finds one
	 */
	@Transactional
	public TeamDetails create(CurrentPerson admin, String name) {
		admin.requireAdmin();
		Team team = this.teams.save(new Team(free(name, null), this.clock.instant()));
		this.audit.record(admin.actor(), "team.created", "team:" + team.id(), Map.of(), Map.of("name", team.name()));
		return team.details();
	}

	/**
	 * Gives a team another name.
	 * @throws TakenNameException when another team has it
	 * @throws IllegalArgumentException when {@link #fault} finds one
	 */
	@Transactional
	public void rename(CurrentPerson admin, UUID id, String name) {
		admin.requireAdmin();
		Team team = required(id, admin);
		String before = team.name();
		if (!before.equals(name.strip())) {
			team.rename(free(name, before));
			this.audit.record(admin.actor(), "team.renamed", "team:" + id, Map.of("name", before),
					Map.of("name", team.name()));
		}
	}

	/**
	 * Names that differ in case only are one name; a team may change the case of its own.
	 */
	private String free(String name, @Nullable String before) {
		if (fault(name) != null) {
			throw new IllegalArgumentException("Not the name of a team");
		}
		if (!name.strip().equalsIgnoreCase(before) && this.teams.existsByNameIgnoreCase(name.strip())) {
			throw new TakenNameException();
		}
		return name.strip();
	}

	private Team required(UUID id, CurrentPerson person) {
		return this.teams.findById(id)
			.filter((team) -> person.mayRead(team.id()))
			.orElseThrow(() -> new NotFoundException("No team " + id + " for this person"));
	}

}
