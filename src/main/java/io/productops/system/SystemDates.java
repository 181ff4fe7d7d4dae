package io.productops.system;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.productops.calendar.CalendarEvent;
import io.productops.calendar.CalendarScope;
import io.productops.calendar.CalendarSource;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * The days of systems: when what each needs is done, and when it is to be looked at. Both
 * are called off when it has ended.
 */
@Component
class SystemDates implements CalendarSource {

	private static final Limit MOST = Limit.of(SystemService.MOST);

	private final OpsSystemRepository systems;

	SystemDates(OpsSystemRepository systems) {
		this.systems = systems;
	}

	@Override
	public List<CalendarEvent> events(CurrentPerson person, CalendarScope scope) {
		Set<UUID> teams = person.roles().keySet();
		if (teams.isEmpty()) {
			return List.of();
		}
		List<OpsSystem> found = (scope == CalendarScope.MINE) ? this.systems.findDatedOf(person.id(), teams, MOST)
				: this.systems.findDated(teams, MOST);
		return found.stream().flatMap((system) -> of(system).stream()).toList();
	}

	private static List<CalendarEvent> of(OpsSystem system) {
		SystemPlan plan = system.plan();
		boolean ended = !system.stage().live();
		List<CalendarEvent> events = new ArrayList<>();
		Cadence cadence = plan.cadence();
		if (cadence != null && cadence.from() != null && (ended || Stage.COSTING.contains(system.stage()))) {
			events.add(
					event(system, "", cadence.from(), system.title(), ended, cadence.frequency().rule(cadence.from())));
		}
		if (plan.checkOn() != null) {
			events.add(event(system, "-check", plan.checkOn(), "What changed? " + system.title(), ended, null));
		}
		return events;
	}

	private static CalendarEvent event(OpsSystem system, String suffix, LocalDate day, String title, boolean cancelled,
			@Nullable String repeats) {
		SystemPlan plan = system.plan();
		return new CalendarEvent("sys-" + system.id() + suffix, system.version(), system.updatedAt(), day, title,
				"Ends when: " + plan.exitCriterion() + "\nMeasured by: " + plan.successMetric(),
				"/systems/" + system.id(), cancelled, repeats);
	}

}
