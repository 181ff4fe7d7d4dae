package io.productops.system;

import java.util.UUID;

import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Gives storage tests what they ask of the application that they run against.
 */
interface Stored {

	ApplicationContext application();

	default <T> T bean(Class<T> type) {
		return application().getBean(type);
	}

	default SystemService systems() {
		return bean(SystemService.class);
	}

	default StageService stages() {
		return bean(StageService.class);
	}

	default MetricService metrics() {
		return bean(MetricService.class);
	}

	default ReadingService readings() {
		return bean(ReadingService.class);
	}

	default InboundService inbound() {
		return bean(InboundService.class);
	}

	default People people() {
		return bean(People.class);
	}

	default JdbcTemplate jdbc() {
		return bean(JdbcTemplate.class);
	}

	/** Plans a system in a new team of which the person is to be a PM. */
	default SystemDetails planned(CurrentPerson pm) {
		return Systems.planned(systems(), pm.roles().keySet().iterator().next(), pm, null);
	}

	default CurrentPerson pm() {
		return people().member(people().team("Checkout"), Role.PM);
	}

	default SystemDetails moved(SystemDetails system, CurrentPerson pm, Stage... stages) {
		return Systems.moved(systems(), stages(), system, pm, stages);
	}

	default SystemDetails read(UUID id, CurrentPerson person) {
		return systems().find(id, person);
	}

	default @Nullable String only(String sql, Object... values) {
		return jdbc().queryForObject(sql, String.class, values);
	}

}
