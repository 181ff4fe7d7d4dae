package io.productops.impact;

import java.util.List;
import java.util.Optional;

import io.productops.advice.FaultyPlaybookException;
import io.productops.audit.Actor;
import io.productops.notification.Notice;
import io.productops.notification.NotificationKind;
import io.productops.notification.NotificationService;
import io.productops.playbook.ClosedDraftException;
import io.productops.playbook.DraftDetails;
import io.productops.playbook.DraftText;
import io.productops.playbook.PublishRefusedException;
import io.productops.playbook.PublishRefusedException.Why;
import io.productops.playbook.PublishingService;
import io.productops.playbook.StaleDraftException;
import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;
import io.productops.team.PeopleService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Publishes the drafts whose time has come, or stops and says why: when anything stands
 * in the way, and when the teams that somebody agreed to would change otherwise by now.
 * Safe when several do it at once: the transaction of the publication decides.
 */
@Component
class ScheduledPublications {

	private static final Logger log = LoggerFactory.getLogger(ScheduledPublications.class);

	private final PublishingService publishing;

	private final ImpactService impacts;

	private final ApprovalRepository approvals;

	private final PeopleService people;

	private final NotificationService notifications;

	private final TransactionOperations transactions;

	ScheduledPublications(PublishingService publishing, ImpactService impacts, ApprovalRepository approvals,
			PeopleService people, NotificationService notifications, TransactionOperations transactions) {
		this.publishing = publishing;
		this.impacts = impacts;
		this.approvals = approvals;
		this.people = people;
		this.notifications = notifications;
		this.transactions = transactions;
	}

	boolean areDue() {
		return !this.publishing.due().isEmpty();
	}

	/** What fails for another reason than the draft itself is tried again next time. */
	void publishDue() {
		for (DraftText due : this.publishing.due()) {
			try {
				publish(due);
			}
			catch (RuntimeException ex) {
				log.error("Could not publish draft {} at its time", due.draft().number(), ex);
			}
		}
	}

	private void publish(DraftText due) {
		DraftDetails draft = due.draft();
		DraftDetails.Schedule schedule = draft.schedule();
		if (schedule == null) {
			return;
		}
		CurrentPerson publisher = this.people.current(schedule.publisher(), null)
			.filter(CurrentPerson::admin)
			.orElse(null);
		String stop = (publisher != null) ? obstacle(due, publisher) : "Whoever scheduled it may no longer publish.";
		if (stop != null || publisher == null) {
			stop(draft, schedule, String.valueOf(stop));
			return;
		}
		try {
			int version = this.publishing.publishScheduled(draft.number(), draft.revision(), publisher.name());
			this.approvals.delete(draft.number());
			log.info("Published version {} at its time", version);
		}
		catch (PublishRefusedException ex) {
			stop(draft, schedule, words(ex.why()));
		}
		catch (StaleDraftException | ClosedDraftException | NotFoundException | OptimisticLockingFailureException ex) {
			log.info("Draft {} is no longer to be published at that time: {}", draft.number(), ex.getMessage());
		}
	}

	private @Nullable String obstacle(DraftText due, CurrentPerson publisher) {
		DraftDetails draft = due.draft();
		@Nullable Why why = this.publishing.obstacle(publisher, draft.number());
		if (why != null) {
			return words(why);
		}
		Optional<String> agreed = this.approvals.ticks(draft.number(), draft.revision());
		try {
			ImpactRun run = this.impacts.runNow(due);
			if (!run.progress().finished()) {
				throw new IllegalStateException("The preview ended as " + run.progress().state());
			}
			return agreed.filter((ticks) -> ticks.equals(run.ticks())).isPresent() ? null
					: "The teams whose stage or critical flags change, or their changes, are no longer those that were"
							+ " agreed to. Look at the preview again.";
		}
		catch (FaultyPlaybookException ex) {
			return "The draft has faults.";
		}
	}

	private void stop(DraftDetails draft, DraftDetails.Schedule schedule, String why) {
		this.transactions.executeWithoutResult((transaction) -> {
			boolean still = this.publishing.due().stream().anyMatch((due) -> due.draft().equals(draft));
			if (still) {
				this.notifications.notify(List.of(schedule.publisher()), Actor.system(),
						new Notice(NotificationKind.STOPPED, null, "Draft " + draft.number() + " was not published",
								why + " Nothing was changed, and it is not scheduled any more.",
								"/admin/playbook/drafts/" + draft.number() + "/publication",
								"publication:" + draft.number() + ":" + draft.revision() + ":" + schedule.at()));
				this.approvals.delete(draft.number());
				this.publishing.stopScheduled(draft.number());
			}
		});
	}

	private static String words(Why why) {
		return switch (why) {
			case NOTHING_CHANGED -> "It is the same text as the published version.";
			case OUTDATED -> "Another version was published since. Bring the draft up to date first.";
			case OWN_WORK -> "Whoever wrote it may not publish it; somebody else has to.";
		};
	}

}
