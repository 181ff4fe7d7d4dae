package io.productops.system;

import java.time.LocalDate;
import java.util.List;

import io.productops.notification.Reminder;
import io.productops.notification.Reminders;

import org.springframework.stereotype.Component;

/**
 * Knows which systems somebody is to look at by when.
 */
@Component
class DueSystems implements Reminders {

	private final OpsSystemRepository systems;

	DueSystems(OpsSystemRepository systems) {
		this.systems = systems;
	}

	@Override
	public List<Reminder> due(LocalDate until) {
		return this.systems.findDue(until, Stage.LIVE)
			.stream()
			.map((due) -> new Reminder(due.getOwner(), due.getTeam(), "system:" + due.getId(),
					"What changed? " + due.getTitle(), "/systems/" + due.getId(), due.getDay()))
			.toList();
	}

}
