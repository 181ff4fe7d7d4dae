package io.productops.notification;

import org.springframework.context.ApplicationContext;

/**
 * Lets tests of features have their reminders told now.
 */
public final class ReminderRounds {

	private ReminderRounds() {
	}

	public static void remind(ApplicationContext application) {
		application.getBean(ReminderRound.class).remind();
	}

}
