package io.productops.impact;

import java.time.Duration;

import io.productops.shared.OneProcess;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for drafts whose time has come, also while nobody was there to look. Of several
 * processes one does it.
 */
@Component
class PublicationTimer {

	/** The turn of a process that died is over after so long. */
	private static final Duration LONGEST = Duration.ofMinutes(5);

	private final ScheduledPublications publications;

	private final OneProcess turns;

	PublicationTimer(ScheduledPublications publications, OneProcess turns) {
		this.publications = publications;
		this.turns = turns;
	}

	@Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT10S")
	void publish() {
		// to take a turn is to write: nobody does so for nothing
		if (this.publications.areDue()) {
			this.turns.run("scheduled-publications", LONGEST, this.publications::publishDue);
		}
	}

}
