package io.productops.notification;

import java.time.Duration;

import io.productops.shared.OneProcess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Starts what happens to notifications by itself: e-mails, reminders and their end. Of
 * several processes one does it.
 */
@Component
class NotificationTimer {

	/** The turn of a process that died is over after so long. */
	static final Duration LONGEST = Duration.ofMinutes(15);

	static final String MAILS = "notification-mails";

	static final String DIGESTS = "notification-digests";

	private static final Logger log = LoggerFactory.getLogger(NotificationTimer.class);

	private final InstantMails instant;

	private final DigestMails digests;

	private final ReminderRound reminders;

	private final NotificationService notifications;

	private final OneProcess turns;

	NotificationTimer(InstantMails instant, DigestMails digests, ReminderRound reminders,
			NotificationService notifications, OneProcess turns) {
		this.instant = instant;
		this.digests = digests;
		this.reminders = reminders;
		this.notifications = notifications;
		this.turns = turns;
	}

	@Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT10S")
	void mailAtOnce() {
		// to take a turn is to write: nobody does so for nothing
		if (this.instant.areWaiting()) {
			this.turns.run(MAILS, LONGEST, this.instant::send);
		}
	}

	/** Eight o'clock comes at a quarter of an hour in every time zone. */
	@Scheduled(cron = "20 */15 * * * *")
	void mailDigests() {
		this.turns.run(DIGESTS, LONGEST, () -> {
			this.digests.send(Delivery.DAILY);
			this.digests.send(Delivery.WEEKLY);
		});
	}

	/** Each hour, because a day begins at any hour somewhere; before the digests. */
	@Scheduled(cron = "5 0 * * * *")
	void remind() {
		this.turns.run("notification-reminders", LONGEST, this.reminders::remind);
	}

	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT4M")
	void deleteOld() {
		int deleted = this.notifications.deleteOld();
		if (deleted > 0) {
			log.info("Deleted {} notifications that were read long ago", deleted);
		}
	}

}
