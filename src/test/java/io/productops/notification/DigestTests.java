package io.productops.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.productops.team.CurrentPerson;
import io.productops.team.Role;
import io.productops.team.Theme;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a digest says, and when it says nothing.
 */
class DigestTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 30);

	private static final UUID TEAM = UUID.randomUUID();

	private static final CurrentPerson ADA = new CurrentPerson(UUID.randomUUID(), "ada@example.org", "Ada", false,
			Map.of(TEAM, Role.PM), Theme.SYSTEM, ZoneId.of("Europe/Berlin"), true, null);

	private final Map<NotificationKind, Delivery> chosen = new EnumMap<>(NotificationKind.class);

	DigestTests() {
		Stream.of(NotificationKind.values()).forEach((kind) -> this.chosen.put(kind, Delivery.DAILY));
	}

	@Test
	void isEmptyWhenThereIsNothingToSay() {
		assertThat(digest(List.of(), List.of()).isEmpty()).isTrue();
		assertThat(digest(List.of(), List.of(due("Later", 7))).isEmpty()).isTrue();
	}

	@Test
	void putsWhatIsUrgentFirst() {
		Digest digest = digest(
				List.of(news(NotificationKind.PROPOSED, "New"), news(NotificationKind.MENTIONED, "Asked")),
				List.of(due("Sunday", 6), due("Late", -1), due("Today", 0), due("Very late", -40)));
		assertThat(digest.sections()).extracting(Digest.Section::heading)
			.containsExactly("Overdue", "Due this week", "You were mentioned", "Newly proposed");
		assertThat(titles(digest, 0)).containsExactly("Very late", "Late");
		assertThat(titles(digest, 1)).containsExactly("Today", "Sunday");
		assertThat(digest.sections().get(0).lines().get(1).when()).isEqualTo("was due on 29 March 2026");
	}

	@Test
	void hasAPlaceForEveryKind() {
		List<Notification> news = Stream.of(NotificationKind.values())
			.filter((kind) -> !kind.isReminder())
			.map((kind) -> news(kind, kind.words()))
			.toList();
		assertThat(digest(news, List.of()).sections()).hasSameSizeAs(news);
	}

	@Test
	void leavesOutWhatComesInAnotherWay() {
		this.chosen.put(NotificationKind.OVERDUE, Delivery.OFF);
		this.chosen.put(NotificationKind.DUE_SOON, Delivery.WEEKLY);
		assertThat(digest(List.of(), List.of(due("Late", -1), due("Today", 0))).isEmpty()).isTrue();
	}

	/** ASVS V8.2.2: whoever has left a team learns nothing more of it. */
	@Test
	void leavesOutWhatTheReaderMayNotKnow() {
		UUID left = UUID.randomUUID();
		Notification theirs = new Notification(UUID.randomUUID(), ADA.id(), NotificationKind.MENTIONED, left, "Secret",
				"", "/x", Instant.EPOCH, false);
		Reminder late = new Reminder(ADA.id(), left, "x", "Secret", "/x", TODAY.minusDays(1));
		assertThat(digest(List.of(theirs), List.of(late)).isEmpty()).isTrue();
	}

	@Test
	void saysTimesOfTheReader() {
		Digest digest = digest(List.of(news(NotificationKind.MENTIONED, "Asked")), List.of());
		// the clock went forward that night
		assertThat(digest.sections().get(0).lines().get(0).when()).isEqualTo("29 Mar 2026, 03:30");
	}

	private Digest digest(List<Notification> news, List<Reminder> due) {
		return Digest.of(Delivery.DAILY, ADA, TODAY, this.chosen, news, due);
	}

	private static List<String> titles(Digest digest, int section) {
		return digest.sections().get(section).lines().stream().map(Digest.Line::title).toList();
	}

	private static Notification news(NotificationKind kind, String title) {
		return new Notification(UUID.randomUUID(), ADA.id(), kind, TEAM, title, "", "/x",
				Instant.parse("2026-03-29T01:30:00Z"), false);
	}

	private static Reminder due(String title, int days) {
		return new Reminder(ADA.id(), TEAM, title, title, "/x", TODAY.plusDays(days));
	}

}
