package io.productops.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.productops.audit.Actor;
import io.productops.shared.ListPosition;
import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What every database must keep of an inbox.
 */
interface InboxStorage {

	ApplicationContext application();

	default NotificationService notifications() {
		return application().getBean(NotificationService.class);
	}

	default People people() {
		return application().getBean(People.class);
	}

	default JdbcTemplate jdbc() {
		return application().getBean(JdbcTemplate.class);
	}

	@Test
	default void tellsEverybodyButWhoeverDidIt() {
		UUID team = people().team("Payments");
		CurrentPerson leader = people().member(team, Role.LEADER);
		CurrentPerson pm = people().member(team, Role.PM);
		notifications().notify(List.of(leader.id(), pm.id(), pm.id()), leader.actor(), notice(team, "first"));
		assertThat(inbox(leader)).isEmpty();
		assertThat(inbox(pm)).singleElement().satisfies((it) -> {
			assertThat(it.title()).isEqualTo("Write the handover");
			assertThat(it.text()).isEqualTo("Ada gave it to you.");
			assertThat(it.path()).isEqualTo("/recommendations/1");
			assertThat(it.kind()).isEqualTo(NotificationKind.ASSIGNED);
			assertThat(it.team()).isEqualTo(team);
			assertThat(it.read()).isFalse();
		});
		assertThat(notifications().unread(pm)).isEqualTo(1);
	}

	/** Also when they do it through a program of theirs. */
	@Test
	default void tellsNobodyWhatTheirOwnTokenDid() {
		CurrentPerson person = people().stranger();
		Actor token = new Actor(Actor.Kind.TOKEN, person.id().toString(), "Ada / Sync");
		notifications().notify(List.of(person.id()), token, notice(null, "first"));
		assertThat(inbox(person)).isEmpty();
	}

	@Test
	default void tellsNothingWhenTheChangeIsTakenBack() {
		CurrentPerson person = people().stranger();
		assertThatIllegalStateException().isThrownBy(() -> inTransaction(() -> {
			tell(person, notice(null, "first"));
			throw new IllegalStateException("failed");
		}));
		assertThat(inbox(person)).isEmpty();
	}

	@Test
	default void saysEachOccasionOnceAndLetsTheTransactionGoOn() {
		CurrentPerson person = people().stranger();
		inTransaction(() -> {
			tell(person, notice(null, "first"));
			tell(person, notice(null, "first"));
			tell(person, notice(null, "second"));
		});
		tell(person, notice(null, "second"));
		assertThat(inbox(person)).hasSize(2);
	}

	/** Each of them does something else in its transaction, and none of that is lost. */
	@Test
	default void saysItOnceWhenEightSayItAtOnce() throws Exception {
		CurrentPerson person = people().stranger();
		List<Callable<Boolean>> calls = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			Notice own = notice(null, "own " + i);
			calls.add(() -> {
				inTransaction(() -> {
					tell(person, notice(null, "shared"));
					tell(person, own);
				});
				return true;
			});
		}
		ExecutorService threads = Executors.newFixedThreadPool(calls.size());
		try {
			for (Future<Boolean> result : threads.invokeAll(calls)) {
				assertThat(result.get()).isTrue();
			}
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(inbox(person)).hasSize(9);
	}

	@Test
	default void leavesRemindersToDueDates() {
		CurrentPerson person = people().stranger();
		Notice due = new Notice(NotificationKind.OVERDUE, null, "x", "", "/x", "x");
		assertThatIllegalArgumentException().isThrownBy(() -> tell(person, due));
	}

	@Test
	default void goesOnBehindAPlaceNewestFirst() {
		CurrentPerson person = people().stranger();
		for (int i = 0; i < 5; i++) {
			tell(person, notice(null, "key " + i));
		}
		// two at the same instant
		jdbc().update("update notification set created_at = ? where person_id = ?", now().atOffset(ZoneOffset.UTC),
				person.id());
		List<Notification> all = inbox(person);
		List<Notification> paged = new ArrayList<>(notifications().inbox(person, ListPosition.START, 2));
		while (paged.size() < 5) {
			paged.addAll(notifications().inbox(person, paged.get(paged.size() - 1).position(), 2));
		}
		assertThat(paged).isEqualTo(all).doesNotHaveDuplicates();
	}

	@Test
	default void isNobodyElses() {
		CurrentPerson person = people().stranger();
		tell(person, notice(null, "first"));
		UUID id = inbox(person).get(0).id();
		for (CurrentPerson other : List.of(people().stranger(), people().admin())) {
			assertThat(inbox(other)).isEmpty();
			assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> notifications().read(other, id));
			assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> notifications().readAll(other, id));
		}
		assertThat(notifications().unread(person)).isEqualTo(1);
	}

	/** ASVS V8.2.2. */
	@Test
	default void hidesWhatBelongsToATeamThatTheyLeft() {
		UUID team = people().team("Payments");
		CurrentPerson pm = people().member(team, Role.PM);
		tell(pm, notice(team, "first"));
		CurrentPerson left = new CurrentPerson(pm.id(), pm.email(), pm.name(), false, Map.of(), pm.theme(), pm.zone(),
				true, null);
		UUID id = inbox(pm).get(0).id();
		assertThat(inbox(left)).isEmpty();
		assertThat(notifications().unread(left)).isZero();
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> notifications().read(left, id));
	}

	@Test
	default void marksOneAndAllThatWasSeen() {
		CurrentPerson person = people().stranger();
		for (int i = 0; i < 3; i++) {
			tell(person, notice(null, "key " + i));
			age(person, "created_at", Duration.ofMinutes(1));
		}
		List<Notification> seen = inbox(person);
		notifications().read(person, seen.get(2).id());
		notifications().read(person, seen.get(2).id());
		assertThat(inbox(person)).extracting(Notification::read).containsExactly(false, false, true);
		tell(person, notice(null, "meanwhile"));
		notifications().readAll(person, seen.get(0).id());
		assertThat(inbox(person)).extracting(Notification::read).containsExactly(false, true, true, true);
		assertThat(notifications().unread(person)).isEqualTo(1);
	}

	@Test
	default void countsToALimitOnly() {
		CurrentPerson person = people().stranger();
		for (int i = 0; i < NotificationService.MOST_COUNTED + 5; i++) {
			tell(person, notice(null, "key " + i));
		}
		assertThat(notifications().unread(person)).isEqualTo(NotificationService.MOST_COUNTED);
	}

	@Test
	default void forgetsWhatWasReadNinetyDaysAgo() {
		CurrentPerson person = people().stranger();
		CurrentPerson other = people().stranger();
		for (CurrentPerson reader : List.of(person, other)) {
			tell(reader, notice(null, "read"));
			notifications().read(reader, inbox(reader).get(0).id());
			tell(reader, notice(null, "unread"));
			age(reader, "created_at", Duration.ofDays(400));
		}
		age(person, "read_at", Duration.ofDays(90).plusMinutes(1));
		age(other, "read_at", Duration.ofDays(90).minusMinutes(1));
		assertThat(notifications().deleteOld()).isPositive();
		assertThat(inbox(person)).extracting(Notification::read).containsExactly(false);
		assertThat(inbox(other)).hasSize(2);
	}

	@Test
	default void keepsWhatPeopleChoose() {
		PreferenceService preferences = application().getBean(PreferenceService.class);
		CurrentPerson person = people().stranger();
		assertThat(preferences.of(person)).hasSize(NotificationKind.values().length)
			.containsEntry(NotificationKind.MENTIONED, Delivery.INSTANT)
			.containsEntry(NotificationKind.OVERDUE, Delivery.DAILY)
			.containsEntry(NotificationKind.PROPOSED, Delivery.WEEKLY);
		for (Delivery delivery : List.of(Delivery.OFF, Delivery.WEEKLY)) {
			preferences.choose(person, Map.of(NotificationKind.MENTIONED, delivery));
			assertThat(preferences.of(person)).containsEntry(NotificationKind.MENTIONED, delivery)
				.containsEntry(NotificationKind.ASSIGNED, Delivery.INSTANT);
		}
		assertThat(preferences.of(people().stranger())).containsEntry(NotificationKind.MENTIONED, Delivery.INSTANT);
	}

	@Test
	default void endsOnlyTheMailsOfALink() {
		PreferenceService preferences = application().getBean(PreferenceService.class);
		CurrentPerson person = people().stranger();
		String path = application().getBean(UnsubscribeLinks.class).path(person.id(), Delivery.INSTANT);
		String token = path.substring(path.lastIndexOf('/') + 1);
		assertThat(preferences.mailsOf(token)).isEqualTo(Delivery.INSTANT);
		assertThat(preferences.of(person)).containsEntry(NotificationKind.ASSIGNED, Delivery.INSTANT);
		for (int i = 0; i < 2; i++) {
			assertThat(preferences.unsubscribe(token)).isEqualTo(Delivery.INSTANT);
			assertThat(preferences.of(person)).containsEntry(NotificationKind.ASSIGNED, Delivery.OFF)
				.containsEntry(NotificationKind.MENTIONED, Delivery.OFF)
				.containsEntry(NotificationKind.OVERDUE, Delivery.DAILY);
		}
		for (String wrong : List.of("", "x", token.substring(1), token + "AAAA", "A" + token.substring(1),
				token.substring(0, token.length() - 1) + (token.endsWith("A") ? "B" : "A"))) {
			assertThatExceptionOfType(NotFoundException.class).as(wrong)
				.isThrownBy(() -> preferences.unsubscribe(wrong));
		}
	}

	private void inTransaction(Runnable work) {
		application().getBean(TransactionOperations.class).executeWithoutResult((transaction) -> work.run());
	}

	private void tell(CurrentPerson person, Notice notice) {
		notifications().notify(List.of(person.id()), Actor.system(), notice);
	}

	private List<Notification> inbox(CurrentPerson person) {
		return notifications().inbox(person, ListPosition.START, 1_000);
	}

	private java.time.Instant now() {
		return application().getBean(Clock.class).instant();
	}

	/** Makes all of an inbox older by so much, or read so long ago. */
	private void age(CurrentPerson person, String column, Duration age) {
		for (Notification it : inbox(person)) {
			java.time.Instant time = column.equals("read_at") ? now() : it.createdAt();
			jdbc().update("update notification set " + column + " = ? where id = ? and (read_at is not null or ?)",
					time.minus(age).atOffset(ZoneOffset.UTC), it.id(), column.equals("created_at"));
		}
	}

	private static Notice notice(@org.jspecify.annotations.Nullable UUID team, String key) {
		return new Notice(NotificationKind.ASSIGNED, team, "Write the handover", "Ada gave it to you.",
				"/recommendations/1", key);
	}

}
