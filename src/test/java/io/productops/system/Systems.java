package io.productops.system;

import java.time.LocalDate;
import java.util.UUID;

import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

/**
 * Makes systems for tests, by what people do.
 */
public final class Systems {

	private Systems() {
	}

	public static SystemDetails planned(SystemService systems, UUID team, CurrentPerson pm,
			@Nullable UUID recommendation) {
		SystemPlan plan = new SystemPlan(null, "Signal to decision in 30 days", "PMs read it without us for a quarter",
				Cost.UNKNOWN, null, LocalDate.now(pm.zone()).plusDays(90));
		return systems.plan(new PlannedSystem(team, recommendation, "Build one feedback picture", "feedback", plan,
				Direction.LOWER), pm);
	}

	/** The system after it went through these stages. */
	public static SystemDetails moved(SystemService systems, StageService changes, SystemDetails system,
			CurrentPerson pm, Stage... stages) {
		for (Stage stage : stages) {
			SystemDetails seen = systems.find(system.id(), pm);
			changes.move(seen.id(), seen.version(), stage, "On to " + stage, pm);
		}
		return systems.find(system.id(), pm);
	}

}
