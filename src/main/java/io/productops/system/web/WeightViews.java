package io.productops.system.web;

import java.util.UUID;

import io.productops.system.SystemService;
import io.productops.team.CurrentPerson;

import org.springframework.stereotype.Component;

/**
 * Says what the rituals of a team cost its PMs, also on pages of other rooms.
 */
@Component
public class WeightViews {

	private final SystemService systems;

	WeightViews(SystemService systems) {
		this.systems = systems;
	}

	/** The hours against the budget, in a sentence. */
	public String of(UUID team, CurrentPerson person) {
		return Words.of(this.systems.weight(team, person));
	}

}
