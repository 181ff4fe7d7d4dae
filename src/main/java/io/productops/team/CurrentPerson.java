package io.productops.team;

import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

import io.productops.audit.Acting;
import io.productops.audit.Actor;
import io.productops.shared.ForbiddenException;
import io.productops.shared.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The person that a request comes from, with what they may do at this moment: it is read
 * anew for each request, so that a change of role holds at once.
 *
 * @param admin looks after people, teams and the playbook; reads everything, but edits
 * and decides nothing without a role in the team
 * @param roles by team id; a team that is not here is not theirs
 * @param shortcuts whether single keys do something on pages
 * @param token the name of the API token that the request came with, or null
 */
public record CurrentPerson(UUID id, String email, String name, boolean admin, Map<UUID, Role> roles, Theme theme,
		ZoneId zone, boolean shortcuts, @Nullable String token) implements Acting, AuthenticatedPrincipal {

	public CurrentPerson {
		roles = Map.copyOf(roles);
	}

	public boolean mayRead(UUID team) {
		return this.admin || this.roles.containsKey(team);
	}

	public boolean mayEdit(UUID team) {
		Role role = this.roles.get(team);
		return role != null && role.edits();
	}

	/**
	 * Lets only those on who may read what a team has.
	 * @throws NotFoundException when it is not theirs, or there is none
	 */
	public void requireReader(UUID team) {
		if (!mayRead(team)) {
			throw new NotFoundException("No team " + team + " for this person");
		}
	}

	/**
	 * Lets only PMs and leaders of a team on.
	 * @throws ForbiddenException when the person may only read the team
	 * @throws NotFoundException when it is not theirs, or there is none
	 */
	public void requireDecider(UUID team) {
		requireReader(team);
		if (!mayDecide(team)) {
			throw new ForbiddenException("Only a PM or a leader of team " + team + " may do this");
		}
	}

	/**
	 * Lets only leaders of a team on.
	 * @throws ForbiddenException when the person may read the team, but does not lead it
	 * @throws NotFoundException when it is not theirs, or there is none
	 */
	public void requireLeader(UUID team) {
		requireReader(team);
		if (!mayEdit(team)) {
			throw new ForbiddenException("Only a leader of team " + team + " may do this");
		}
	}

	public boolean mayDecide(UUID team) {
		Role role = this.roles.get(team);
		return role != null && role.decides();
	}

	/**
	 * Lets only admins on.
	 * @throws ForbiddenException for anybody else
	 */
	public void requireAdmin() {
		if (!this.admin) {
			throw new ForbiddenException("Only an admin may do this");
		}
	}

	/** How the log of the application names them: by nothing that others know of them. */
	@Override
	public String getName() {
		return this.id.toString();
	}

	/** How the audit log names them. */
	@Override
	public Actor actor() {
		return (this.token != null) ? new Actor(Actor.Kind.TOKEN, this.id.toString(), this.name + " / " + this.token)
				: new Actor(Actor.Kind.PERSON, this.id.toString(), this.name);
	}

}
