package io.productops.recommendation;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.productops.audit.Actor;
import io.productops.notification.Notice;
import io.productops.notification.NotificationKind;
import io.productops.notification.NotificationService;
import io.productops.shared.Phrases;
import io.productops.team.CurrentPerson;
import io.productops.team.TeammateService;

import org.springframework.stereotype.Component;

/**
 * Tells people what happens to recommendations that concerns them, and repeats nothing of
 * what somebody wrote. Always called before the audit log.
 */
@Component
class RecommendationNotices {

	private static final String PATH = "/recommendations";

	private final NotificationService notifications;

	private final TeammateService teammates;

	RecommendationNotices(NotificationService notifications, TeammateService teammates) {
		this.notifications = notifications;
		this.teammates = teammates;
	}

	/** Tells those who decide, once for all of an assessment. */
	void issued(IssuedAdvice issued, Actor actor) {
		int count = issued.advice().recommendations().size();
		if (count > 0) {
			this.notifications.notify(this.teammates.deciders(issued.team()), actor,
					new Notice(NotificationKind.PROPOSED, issued.team(),
							Phrases.capital(Phrases.count(count, "recommendation", "recommendations")) + " of report "
									+ issued.reference(),
							"They wait for a decision of your team.", PATH + "?assessment=" + issued.assessment(),
							"proposed:" + issued.assessment()));
		}
	}

	/** Tells a new owner. */
	void changed(Recommendation recommendation, HistoryEntry entry, CurrentPerson by) {
		for (FieldChange change : entry.changes()) {
			String owner = change.after();
			if (change.field() == Field.OWNER && owner != null) {
				this.notifications.notify(List.of(UUID.fromString(owner)), by.actor(),
						new Notice(NotificationKind.ASSIGNED, recommendation.team(), recommendation.title(),
								by.name() + " made you its owner.", path(recommendation),
								"assigned:" + recommendation.id() + ":" + entry.number()));
			}
		}
	}

	/** Tells those whom a comment names, each once however often it is mended. */
	void commented(Recommendation recommendation, UUID comment, String text, CurrentPerson by) {
		if (text.indexOf('@') < 0) {
			return;
		}
		Set<UUID> named = new Mentions(this.teammates.readers(recommendation.team(), by)).in(text);
		this.notifications.notify(named, by.actor(),
				new Notice(NotificationKind.MENTIONED, recommendation.team(), recommendation.title(),
						by.name() + " mentioned you in a comment.", path(recommendation) + "#comment-" + comment,
						"mentioned:" + comment));
	}

	private static String path(Recommendation recommendation) {
		return PATH + "/" + recommendation.id();
	}

}
