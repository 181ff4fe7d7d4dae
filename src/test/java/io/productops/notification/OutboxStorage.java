package io.productops.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import io.productops.audit.Actor;
import io.productops.shared.ListPosition;
import io.productops.shared.MailService;
import io.productops.shared.Mails;
import io.productops.shared.OneProcess;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.PeopleService;
import io.productops.team.TeamService;
import io.productops.team.Role;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * That each e-mail goes out once, whatever database the processes share, and whatever
 * happens to them.
 */
interface OutboxStorage {

	/** A Monday morning in Greenwich. */
	Instant EIGHT = Instant.parse("2026-01-12T08:00:00Z");

	ApplicationContext application();

	private NotificationService notifications() {
		return application().getBean(NotificationService.class);
	}

	private People people() {
		return application().getBean(People.class);
	}

	private JdbcTemplate jdbc() {
		return application().getBean(JdbcTemplate.class);
	}

	@Test
	default void twoProcessesMailEachAtOnceOnce() {
		List<CurrentPerson> readers = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			readers.add(people().stranger());
		}
		alone((inboxes) -> {
			for (CurrentPerson reader : readers) {
				tell(reader, NotificationKind.ASSIGNED, "Handover");
			}
			Callable<Boolean> process = () -> {
				InstantMails mails = instant(Mails.to(inboxes.port()));
				while (mails.areWaiting()) {
					mails.send();
				}
				return true;
			};
			atOnce(process, process);
			for (CurrentPerson reader : readers) {
				assertThat(inboxes.of(reader)).hasSize(1);
			}
		});
	}

	@Test
	default void twoProcessesMailEachDigestOnce() {
		List<CurrentPerson> readers = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			readers.add(people().stranger());
			tell(readers.get(i), NotificationKind.PROPOSED, "Handover");
			createdAt(readers.get(i), EIGHT.minusSeconds(1));
		}
		alone((inboxes) -> {
			Callable<Boolean> process = () -> {
				digests(Mails.to(inboxes.port()), EIGHT).send(Delivery.WEEKLY);
				return true;
			};
			atOnce(process, process);
			process.call();
			for (CurrentPerson reader : readers) {
				assertThat(inboxes.of(reader)).hasSize(1);
			}
		});
	}

	/** It is lost, and stands in the inbox: at most once, and never twice. */
	@Test
	default void mailsNothingTwiceWhenAProcessDiesInBetween() {
		CurrentPerson person = people().stranger();
		alone((inboxes) -> {
			tell(person, NotificationKind.ASSIGNED, "Handover");
			only(person);
			assertThatExceptionOfType(Death.class).isThrownBy(() -> instant(Mails.by(new Dying())).send());
			instant(Mails.to(inboxes.port())).send();
			assertThat(inboxes.of(person)).isEmpty();
			assertThat(notifications().unread(person)).isEqualTo(1);
			tell(person, NotificationKind.PROPOSED, "Digest");
			createdAt(person, EIGHT.minusSeconds(1));
			assertThatExceptionOfType(Death.class)
				.isThrownBy(() -> digests(Mails.by(new Dying()), EIGHT).send(Delivery.WEEKLY));
			digests(Mails.to(inboxes.port()), EIGHT).send(Delivery.WEEKLY);
			assertThat(inboxes.of(person)).isEmpty();
		});
	}

	@Test
	default void mailsLaterWhatNoServerTook() {
		CurrentPerson person = people().stranger();
		alone((inboxes) -> {
			tell(person, NotificationKind.ASSIGNED, "Handover");
			only(person);
			instant(Mails.to(1)).send();
			InstantMails later = instant(Mails.to(inboxes.port()));
			later.send();
			assertThat(inboxes.of(person)).as("not before a minute has gone").isEmpty();
			jdbc().update("update notification set mail_after = created_at where person_id = ?", person.id());
			later.send();
			later.send();
			assertThat(inboxes.of(person)).hasSize(1);
			tell(person, NotificationKind.PROPOSED, "Digest");
			createdAt(person, EIGHT.minusSeconds(1));
			digests(Mails.to(1), EIGHT).send(Delivery.WEEKLY);
			digests(Mails.to(inboxes.port()), EIGHT.plusSeconds(900)).send(Delivery.WEEKLY);
			digests(Mails.to(inboxes.port()), EIGHT.plusSeconds(1_800)).send(Delivery.WEEKLY);
			assertThat(inboxes.of(person)).hasSize(2);
		});
	}

	@Test
	default void mailsOnlyWhatIsCertain() {
		CurrentPerson person = people().stranger();
		alone((inboxes) -> {
			application().getBean(TransactionOperations.class).executeWithoutResult((transaction) -> {
				tell(person, NotificationKind.ASSIGNED, "Handover");
				atOnce(() -> {
					instant(Mails.to(inboxes.port())).send();
					return true;
				});
				assertThat(inboxes.of(person)).isEmpty();
			});
			only(person);
			instant(Mails.to(inboxes.port())).send();
			assertThat(inboxes.of(person)).hasSize(1);
		});
	}

	@Test
	default void mailsNobodyWhoMayNotKnowOrHasReadIt() {
		UUID team = people().team("Payments");
		CurrentPerson disabled = people().member(team, Role.PM);
		CurrentPerson left = people().member(team, Role.PM);
		CurrentPerson read = people().member(team, Role.PM);
		CurrentPerson off = people().member(team, Role.PM);
		application().getBean(PreferenceService.class)
			.choose(off, Map.of(NotificationKind.ASSIGNED, Delivery.OFF, NotificationKind.PROPOSED, Delivery.OFF));
		alone((inboxes) -> {
			for (CurrentPerson person : List.of(disabled, left, read, off)) {
				for (NotificationKind kind : List.of(NotificationKind.ASSIGNED, NotificationKind.PROPOSED)) {
					notifications().notify(List.of(person.id()), Actor.system(),
							new Notice(kind, team, "Handover", "", "/x", kind.name()));
				}
				createdAt(person, NotificationKind.PROPOSED, EIGHT.minusSeconds(1));
			}
			people().disable(disabled);
			jdbc().update("delete from membership where person_id = ?", left.id());
			notifications().readAll(read, notifications().inbox(read, ListPosition.START, 1).get(0).id());
			InstantMails mails = instant(Mails.to(inboxes.port()));
			while (mails.areWaiting()) {
				mails.send();
			}
			digests(Mails.to(inboxes.port()), EIGHT).send(Delivery.WEEKLY);
			for (CurrentPerson person : List.of(disabled, left, read, off)) {
				assertThat(inboxes.of(person)).as(person.email()).isEmpty();
			}
			assertThat(notifications().unread(off)).isEqualTo(2);
		});
	}

	@Test
	default void putsWhatIsDueIntoInboxesByTheCalendarOfEach() {
		CurrentPerson here = people().stranger();
		CurrentPerson east = people().stranger();
		jdbc().update("update person set time_zone = 'Pacific/Kiritimati' where id = ?", east.id());
		LocalDate due = LocalDate.of(2026, 1, 15);
		Reminders feature = (until) -> List.of(new Reminder(here.id(), null, "thing:1", "Handover", "/x", due),
				new Reminder(east.id(), null, "thing:1", "Handover", "/x", due),
				new Reminder(UUID.randomUUID(), null, "thing:1", "Of nobody", "/x", due));
		// there it is three days before, here four
		remind(feature, Instant.parse("2026-01-11T12:00:00Z"));
		assertThat(kinds(here)).isEmpty();
		assertThat(kinds(east)).containsExactly(NotificationKind.DUE_SOON);
		remind(feature, Instant.parse("2026-01-12T12:00:00Z"));
		remind(feature, Instant.parse("2026-01-15T12:00:00Z"));
		assertThat(kinds(here)).containsExactly(NotificationKind.DUE_SOON);
		assertThat(kinds(east)).containsExactlyInAnyOrder(NotificationKind.DUE_SOON, NotificationKind.OVERDUE);
		remind(feature, Instant.parse("2026-01-16T00:00:00Z"));
		remind(feature, Instant.parse("2026-02-16T00:00:00Z"));
		assertThat(kinds(here)).containsExactlyInAnyOrder(NotificationKind.DUE_SOON, NotificationKind.OVERDUE);
	}

	@Test
	default void keepsWhatComesAfterEightForTheNextDigest() throws Exception {
		CurrentPerson person = people().stranger();
		tell(person, NotificationKind.PROPOSED, "Early");
		createdAt(person, EIGHT.minusSeconds(1));
		tell(person, NotificationKind.PROPOSED, "Late");
		jdbc().update("update notification set created_at = ? where person_id = ? and title = 'Late'",
				EIGHT.atOffset(ZoneOffset.UTC), person.id());
		alone((inboxes) -> {
			digests(Mails.to(inboxes.port()), EIGHT.plusSeconds(60)).send(Delivery.WEEKLY);
			assertThat(inboxes.of(person)).hasSize(1);
			digests(Mails.to(inboxes.port()), EIGHT.plusSeconds(7 * 86_400)).send(Delivery.WEEKLY);
			List<MimeMessage> mails = inboxes.of(person);
			assertThat(mails).hasSize(2);
			assertThat(mails.get(0).getContent().toString()).contains("Early").doesNotContain("Late");
			assertThat(mails.get(1).getContent().toString()).contains("Late").doesNotContain("Early");
			assertThat(mails.get(0).getSubject()).isEqualTo("Your week from 12 January 2026");
		});
	}

	@Test
	default void movesWhatWaitsToTheNewChoice() {
		PreferenceService preferences = application().getBean(PreferenceService.class);
		CurrentPerson person = people().stranger();
		tell(person, NotificationKind.PROPOSED, "Handover");
		createdAt(person, EIGHT.minusSeconds(1));
		alone((inboxes) -> {
			preferences.choose(person, Map.of(NotificationKind.PROPOSED, Delivery.DAILY));
			digests(Mails.to(inboxes.port()), EIGHT).send(Delivery.WEEKLY);
			assertThat(inboxes.of(person)).isEmpty();
			// nothing bursts into single e-mails
			preferences.choose(person, Map.of(NotificationKind.PROPOSED, Delivery.INSTANT));
			instant(Mails.to(inboxes.port())).send();
			assertThat(inboxes.of(person)).isEmpty();
			digests(Mails.to(inboxes.port()), EIGHT).send(Delivery.DAILY);
			assertThat(inboxes.of(person)).hasSize(1);
		});
	}

	@Test
	default void doesNothingWhereAnotherProcessIsAtIt() {
		OneProcess turns = application().getBean(OneProcess.class);
		String name = "work " + UUID.randomUUID();
		AtomicBoolean begun = new AtomicBoolean();
		turns.run(name, NotificationTimer.LONGEST, () -> atOnce(() -> {
			// as another process does: ShedLock lets the same thread in again
			turns.run(name, NotificationTimer.LONGEST, () -> begun.set(true));
			return true;
		}));
		assertThat(begun).isFalse();
		turns.run(name, NotificationTimer.LONGEST, () -> begun.set(true));
		assertThat(begun).isTrue();
	}

	/** With a mail server, and without the timers of the application at hand. */
	private void alone(Work work) {
		OneProcess turns = application().getBean(OneProcess.class);
		AtomicBoolean done = new AtomicBoolean();
		while (!done.get()) {
			turns.run(NotificationTimer.MAILS, NotificationTimer.LONGEST,
					() -> turns.run(NotificationTimer.DIGESTS, NotificationTimer.LONGEST, () -> {
						done.set(true);
						try (Inboxes inboxes = new Inboxes()) {
							work.with(inboxes);
						}
						catch (Exception ex) {
							throw new IllegalStateException(ex);
						}
					}));
		}
	}

	private InstantMails instant(MailService mails) {
		return new InstantMails(bean(OutboxRepository.class), bean(PeopleService.class), words(), mails,
				bean(Clock.class));
	}

	private DigestMails digests(MailService mails, Instant now, Reminders... features) {
		return new DigestMails(bean(OutboxRepository.class), bean(PreferenceRepository.class),
				bean(PeopleService.class), provider(features), words(), mails, bean(TransactionOperations.class),
				Clock.fixed(now, ZoneOffset.UTC));
	}

	private NotificationMails words() {
		return new NotificationMails(Mails.SITE, bean(UnsubscribeLinks.class), bean(TeamService.class));
	}

	private void remind(Reminders feature, Instant now) {
		new ReminderRound(notifications(), bean(PeopleService.class), provider(feature),
				Clock.fixed(now, ZoneOffset.UTC))
			.remind();
	}

	private static org.springframework.beans.factory.ObjectProvider<Reminders> provider(Reminders... features) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		for (Reminders feature : features) {
			beans.addBean("feature" + beans.getBeanDefinitionCount(), feature);
		}
		return beans.getBeanProvider(Reminders.class);
	}

	private <T> T bean(Class<T> type) {
		return application().getBean(type);
	}

	private void tell(CurrentPerson person, NotificationKind kind, String title) {
		notifications().notify(List.of(person.id()), Actor.system(), new Notice(kind, null, title, "", "/x", title));
	}

	/** Nothing else waits to be mailed at once. */
	private void only(CurrentPerson person) {
		jdbc().update("update notification set delivery = 'OFF' where delivery = 'INSTANT' and person_id <> ?",
				person.id());
	}

	private void createdAt(CurrentPerson person, Instant time) {
		createdAt(person, NotificationKind.PROPOSED, time);
	}

	private void createdAt(CurrentPerson person, NotificationKind kind, Instant time) {
		jdbc().update("update notification set created_at = ? where person_id = ? and kind = ?",
				time.atOffset(ZoneOffset.UTC), person.id(), kind.name());
	}

	private List<NotificationKind> kinds(CurrentPerson person) {
		return notifications().inbox(person, ListPosition.START, 100).stream().map(Notification::kind).toList();
	}

	@SafeVarargs
	private static void atOnce(Callable<Boolean>... processes) {
		CyclicBarrier start = new CyclicBarrier(processes.length);
		ExecutorService threads = Executors.newFixedThreadPool(processes.length);
		try {
			List<Future<Boolean>> ends = new ArrayList<>();
			for (Callable<Boolean> process : processes) {
				ends.add(threads.submit(() -> {
					start.await();
					return process.call();
				}));
			}
			for (Future<Boolean> end : ends) {
				assertThat(end.get()).isTrue();
			}
		}
		catch (InterruptedException | java.util.concurrent.ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			threads.shutdownNow();
		}
	}

	/** What a test does with a mail server. */
	interface Work {

		void with(Inboxes inboxes) throws Exception;

	}

	/** The end of a process. */
	class Death extends Error {

	}

	/** Dies as soon as it should send. */
	class Dying extends JavaMailSenderImpl {

		@Override
		protected void doSend(MimeMessage[] messages, Object... originals) {
			throw new Death();
		}

	}

}
