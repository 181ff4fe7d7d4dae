package io.productops.system;

import java.util.UUID;

import io.productops.shared.ForbiddenException;
import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;

/**
 * Knows who may change what a team has here: its PMs and leaders.
 */
final class Deciders {

	private Deciders() {
	}

	/**
	 * Lets only those on who may read what the team has.
	 * @throws NotFoundException for everybody else
	 */
	static void requireReader(UUID team, CurrentPerson person) {
		if (!person.mayRead(team)) {
			throw new NotFoundException("No team " + team + " for this person");
		}
	}

	/**
	 * Lets only those on who may change it.
	 * @throws ForbiddenException for those who may only read it
	 * @throws NotFoundException for everybody else
	 */
	static void require(UUID team, CurrentPerson person) {
		requireReader(team, person);
		if (!person.mayDecide(team)) {
			throw new ForbiddenException("Only a PM or a leader of team " + team + " may change this");
		}
	}

}
