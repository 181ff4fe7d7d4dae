package io.productops.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.productops.OnH2;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import io.productops.team.TeamService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What e-mails about notifications say beside what happened: of which team, by which
 * clock, and how they end.
 */
@OnH2
class NotificationWordsTests {

	@Autowired
	private NotificationMails words;

	@Autowired
	private People people;

	@Autowired
	private TeamService teams;

	@Test
	void namesTheTeam() {
		UUID team = this.people.team("Checkout");
		CurrentPerson pm = this.people.member(team, Role.PM);
		assertThat(this.words.instant(news(team, pm), pm).text())
			.contains("\nLena said so.\nTeam: " + name(team, pm) + "\n")
			.contains("\nEnd e-mails that are sent at once, without signing in: https://");
		assertThat(this.words.instant(news(null, pm), pm).text()).doesNotContain("Team:");
	}

	@Test
	void namesTheTeamOfEachAndTheClockOnceInADigest() {
		UUID team = this.people.team("Checkout");
		UUID other = this.people.team("Search");
		CurrentPerson pm = this.people.member(Map.of(team, Role.PM, other, Role.PM));
		LocalDate day = LocalDate.of(2026, 3, 30);
		Map<NotificationKind, Delivery> chosen = new EnumMap<>(NotificationKind.class);
		for (NotificationKind kind : NotificationKind.values()) {
			chosen.put(kind, Delivery.DAILY);
		}
		Digest digest = Digest.of(Delivery.DAILY, pm, day, chosen, List.of(news(team, pm), news(null, pm)),
				List.of(new Reminder(pm.id(), other, "x", "Look", "/x", day)));
		String text = this.words.digest(digest, pm, day).text();
		assertThat(text).contains("- Look (" + name(other, pm) + ", due on 30 March 2026)\n",
				"- Plan (" + name(team, pm) + ", 20 Nov 2026, 09:00)\n", "- Plan (20 Nov 2026, 09:00)\n",
				"\nEnd the daily digest, without signing in: https://");
		assertThat(text).containsOnlyOnce("Days and times are those of UTC.");
	}

	private String name(UUID team, CurrentPerson person) {
		return this.teams.team(team, person).name();
	}

	private static Notification news(@Nullable UUID team, CurrentPerson person) {
		return new Notification(UUID.randomUUID(), person.id(), NotificationKind.MENTIONED, team, "Plan",
				"Lena said so.", "/recommendations/1", Instant.parse("2026-11-20T09:00:00Z"), false);
	}

}
