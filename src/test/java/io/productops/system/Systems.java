package io.productops.system;

import java.time.LocalDate;
import java.util.UUID;

import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;

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

	/** Lets time pass for a system: the day of its check is another. */
	public static void checkOn(JdbcTemplate jdbc, UUID system, LocalDate day) {
		jdbc.update("update ops_system set check_on = ?, version = version + 1 where id = ?", day, system);
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
