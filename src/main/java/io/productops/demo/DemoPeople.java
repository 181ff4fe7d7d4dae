package io.productops.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.productops.team.CurrentPerson;
import io.productops.team.InvitationService;
import io.productops.team.Invite;
import io.productops.team.NewAccount;
import io.productops.team.PeopleService;
import io.productops.team.Role;
import io.productops.team.SetUpService;
import io.productops.team.ShownAccounts;
import io.productops.team.TeamDetails;
import io.productops.team.TeamService;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Brings the people of the demo in as people come in: the first admin by the link for
 * that, and the others by invitation.
 */
@Component
@Profile("demo")
class DemoPeople implements ShownAccounts {

	private static final List<DemoPerson> INVITED = List.of(DemoPerson.LEADER, DemoPerson.PM, DemoPerson.VIEWER);

	private final SetUpService setUp;

	private final InvitationService invitations;

	private final PeopleService people;

	private final TeamService teams;

	private final Map<DemoPerson, UUID> ids = new HashMap<>();

	DemoPeople(SetUpService setUp, InvitationService invitations, PeopleService people, TeamService teams) {
		this.setUp = setUp;
		this.invitations = invitations;
		this.people = people;
		this.teams = teams;
	}

	@Override
	public List<ShownAccount> shownAccounts() {
		return Stream.concat(INVITED.stream(), Stream.of(DemoPerson.ADMIN))
			.map((person) -> new ShownAccount(person.name(), person.words(), person.email(), DemoPerson.PASSWORD))
			.toList();
	}

	void comeIn() {
		String link = this.setUp.newLink().orElseThrow();
		CurrentPerson admin = current(this.setUp
			.setUp(secret(link), new NewAccount(DemoPerson.ADMIN.email(), DemoPerson.ADMIN.name(), DemoPerson.PASSWORD))
			.person());
		Map<String, UUID> teams = Stream.of(DemoPerson.APPS, DemoPerson.FREIGHT)
			.map((name) -> this.teams.create(admin, name))
			.collect(Collectors.toMap(TeamDetails::name, TeamDetails::id));
		INVITED.forEach((person) -> this.ids.put(person, invite(person, teams, admin)));
	}

	/** Who leads the teams, as they are now. */
	CurrentPerson leader() {
		return current(this.ids.get(DemoPerson.LEADER));
	}

	/** The leader or the PM, by what the file of the demo calls them. */
	CurrentPerson of(String name) {
		return name.equals("pm") ? current(this.ids.get(DemoPerson.PM)) : leader();
	}

	private UUID invite(DemoPerson person, Map<String, UUID> teams, CurrentPerson admin) {
		Map.Entry<String, Role> first = person.roles().entrySet().iterator().next();
		String link = this.invitations
			.invite(admin,
					new Invite(person.email(), person.name(), teams.get(first.getKey()), first.getValue(), false))
			.path();
		UUID id = this.invitations.accept(secret(link), person.name(), DemoPerson.PASSWORD).person();
		person.roles().forEach((team, role) -> this.people.assign(admin, id, teams.get(team), role));
		return id;
	}

	private CurrentPerson current(UUID person) {
		return this.people.current(person, null).orElseThrow();
	}

	private static String secret(String link) {
		return link.substring(link.lastIndexOf('/') + 1);
	}

}
