package io.productops.system.web;

import java.util.UUID;

import io.productops.system.Cost;
import io.productops.system.Stage;
import io.productops.system.SystemDetails;
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

	/** What a system would add from its pilot on, against the budget, in a sentence. */
	public String adds(UUID team, Cost cost, CurrentPerson person) {
		return Words.adds(this.systems.weight(team, person), cost);
	}

	/** What a system that is there adds or takes, against the budget, in a sentence. */
	public String of(SystemDetails system, CurrentPerson person) {
		Cost cost = system.plan().cost();
		if (system.stage() == Stage.PLANNED) {
			return Words.adds(this.systems.weight(system.team(), person).without(cost), cost);
		}
		return Stage.COSTING.contains(system.stage()) ? Words.takes(this.systems.weight(system.team(), person), cost)
				: "Its system costs PMs nothing any more.";
	}

}
