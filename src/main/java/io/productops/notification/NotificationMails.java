package io.productops.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.productops.shared.Mail;
import io.productops.shared.Phrases;
import io.productops.shared.SiteProperties;
import io.productops.team.CurrentPerson;
import io.productops.team.TeamService;

import org.springframework.stereotype.Component;

/**
 * The words of the e-mails about notifications. Days and times are those of the reader.
 */
@Component
class NotificationMails {

	/** The most things under one heading; the inbox has the rest. */
	static final int LONGEST_SECTION = 20;

	private final SiteProperties site;

	private final UnsubscribeLinks links;

	private final TeamService teams;

	NotificationMails(SiteProperties site, UnsubscribeLinks links, TeamService teams) {
		this.site = site;
		this.links = links;
		this.teams = teams;
	}

	Mail instant(Notification it, CurrentPerson person) {
		String team = (it.team() != null) ? this.teams.names(List.of(it.team()), person).get(it.team()) : null;
		String text = """
				Hello %s,

				%s: %s
				%s%s%s
				%s
				""".formatted(person.name(), it.kind().words(), it.title(), it.text().isEmpty() ? "" : it.text() + "\n",
				(team != null) ? "Team: " + team + "\n" : "",
				Phrases.time(it.createdAt(), person.zone()) + " (" + person.zone().getId() + ")",
				this.site.address(it.path()));
		return mail(person, Delivery.INSTANT, it.kind().words() + ": " + it.title(), text);
	}

	Mail digest(Digest digest, CurrentPerson person, LocalDate day) {
		Map<UUID, String> names = this.teams.names(digest.teams(), person);
		StringBuilder text = new StringBuilder("Hello " + person.name() + ",\n");
		for (Digest.Section section : digest.sections()) {
			text.append('\n').append(section.heading()).append('\n');
			section.lines().stream().limit(LONGEST_SECTION).forEach((line) -> text.append(line(line, names)));
			if (section.lines().size() > LONGEST_SECTION) {
				text.append("and ").append(section.lines().size() - LONGEST_SECTION).append(" more\n");
			}
		}
		text.append("\nDays and times are those of ").append(person.zone().getId()).append(".\n");
		String often = (digest.delivery() == Delivery.DAILY) ? "Your day, " : "Your week from ";
		return mail(person, digest.delivery(), often + Phrases.date(day), text.toString());
	}

	private String line(Digest.Line line, Map<UUID, String> names) {
		String team = (line.team() != null) ? names.get(line.team()) : null;
		return "- " + line.title() + " (" + ((team != null) ? team + ", " : "") + line.when() + ")\n  "
				+ this.site.address(line.path()) + "\n";
	}

	private Mail mail(CurrentPerson person, Delivery delivery, String subject, String text) {
		String end = this.site.address(this.links.path(person.id(), delivery));
		String foot = """

				--
				Everything is in your inbox: %s
				Choose what you get by e-mail: %s
				End %s, without signing in: %s
				""".formatted(this.site.address("/notifications"), this.site.address("/account/notifications"),
				delivery.list().substring(0, 1).toLowerCase(Locale.ROOT) + delivery.list().substring(1), end);
		return new Mail(person.email(), subject, text + foot, end);
	}

}
