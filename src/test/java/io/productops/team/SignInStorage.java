package io.productops.team;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.productops.shared.ForbiddenException;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What every database must keep of links and attempts when many come at once.
 */
interface SignInStorage {

	int AT_ONCE = 8;

	ApplicationContext application();

	/** ASVS V6.4.1. */
	@Test
	default void letsOneOfManyUseALink() throws Exception {
		UUID team = people().team("Checkout");
		String email = UUID.randomUUID() + "@example.org";
		String token = token(
				invitations().invite(people().admin(), new Invite(email, null, team, Role.PM, false)).path());
		List<String> ends = atOnce(AT_ONCE,
				() -> invitations().accept(token, "Ada Lovelace", "rivers run uphill").next().name());
		assertThat(ends).hasSize(AT_ONCE).containsOnlyOnce("NONE");
		assertThat(database().queryForObject("select count(*) from person where email = ?", Integer.class, email))
			.isEqualTo(1);
		assertThatExceptionOfType(LinkEndedException.class).isThrownBy(() -> invitations().find(token));
	}

	@Test
	default void keepsOnlyTheHashOfALink() {
		String email = UUID.randomUUID() + "@example.org";
		String token = token(invitations().invite(people().admin(), new Invite(email, null, null, null, false)).path());
		assertThat(token).hasSize(43);
		assertThat(database().queryForList("select * from one_time_link where email = ?", email).toString())
			.contains(email)
			.doesNotContain(token);
	}

	@Test
	default void givesALinkBackWhenWhatItOpensFails() {
		String email = UUID.randomUUID() + "@example.org";
		String token = token(invitations().invite(people().admin(), new Invite(email, null, null, null, false)).path());
		assertThatExceptionOfType(InvalidEntriesException.class)
			.isThrownBy(() -> invitations().accept(token, "", "short"))
			.satisfies((ex) -> assertThat(ex.faults()).containsOnlyKeys("name", "password"));
		assertThatExceptionOfType(LinkEndedException.class)
			.isThrownBy(() -> invitations().join(token, people().withPassword()));
		assertThat(invitations().find(token).email()).isEqualTo(email);
	}

	@Test
	default void endsALinkInTime() {
		String email = UUID.randomUUID() + "@example.org";
		String token = token(invitations().invite(people().admin(), new Invite(email, null, null, null, false)).path());
		database().update("update one_time_link set expires_at = created_at where email = ?", email);
		assertThatExceptionOfType(LinkEndedException.class).isThrownBy(() -> invitations().find(token));
		assertThatExceptionOfType(LinkEndedException.class)
			.isThrownBy(() -> invitations().accept(token, "Ada Lovelace", "rivers run uphill"));
	}

	/** ASVS V6.4.1. */
	@Test
	default void endsEachKindOfLinkWhenItSays() {
		CurrentPerson person = people().withPassword();
		String email = UUID.randomUUID() + "@example.org";
		invitations().invite(people().admin(), new Invite(email, null, null, null, false));
		PasswordResetService resets = application().getBean(PasswordResetService.class);
		String reset = token(resets.resetLink(people().admin(), person.id()));
		assertThat(life("email = ?", email)).isEqualTo(Duration.ofDays(7));
		assertThat(life("person_id = ?", person.id())).isEqualTo(Duration.ofHours(1));
		database().update("update one_time_link set expires_at = created_at where person_id = ?", person.id());
		assertThatExceptionOfType(LinkEndedException.class).isThrownBy(() -> resets.find(reset));
		assertThatExceptionOfType(LinkEndedException.class).isThrownBy(() -> resets.reset(reset, "stones sink slowly"));
	}

	private Duration life(String which, Object value) {
		return database()
			.queryForObject(
					"select created_at, expires_at from one_time_link where " + which, (row, index) -> Duration
						.between(row.getObject(1, OffsetDateTime.class), row.getObject(2, OffsetDateTime.class)),
					value);
	}

	/** ASVS V6.5.1. */
	@Test
	default void takesACodeOnceHoweverManySendItAtOnce() throws Exception {
		Codes codes = application().getBean(Codes.class);
		SecondFactorService factors = application().getBean(SecondFactorService.class);
		CurrentPerson person = people().withPassword();
		Codes.Device own = codes.turnOn(person.id());
		for (String code : List.of(own.next(application().getBean(Clock.class)), own.recoveryCodes().get(0))) {
			database().update("delete from sign_in_attempts");
			List<String> ends = atOnce(4, () -> {
				factors.take(person.id(), code, "192.0.2." + Math.floorMod(code.hashCode(), 200));
				return "taken";
			});
			assertThat(ends).containsOnlyOnce("taken").hasSize(4);
		}
	}

	@Test
	default void letsNobodyButAdminsMakeLinks() {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		assertThatExceptionOfType(ForbiddenException.class).isThrownBy(
				() -> invitations().invite(leader, new Invite("x@example.org", null, team, Role.LEADER, false)));
		assertThatExceptionOfType(ForbiddenException.class)
			.isThrownBy(() -> application().getBean(PasswordResetService.class).resetLink(leader, leader.id()));
	}

	/**
	 * ASVS V6.3.1: an attempt counts before it is looked at, so that a burst gains
	 * nothing.
	 */
	@Test
	default void countsEachOfManyAttemptsAtOnce() throws Exception {
		AttemptLimit.Counted account = AttemptLimit.ACCOUNT.of(UUID.randomUUID().toString());
		ThrottleService throttle = application().getBean(ThrottleService.class);
		List<String> ends = new ArrayList<>();
		for (int round = 0; round < 3; round++) {
			ends.addAll(atOnce(AT_ONCE, () -> {
				throttle.take(account);
				return "taken";
			}));
		}
		assertThat(ends.stream().filter("taken"::equals)).hasSizeBetween(5, 8);
		assertThat(ends.stream().filter(TooManyAttemptsException.class.getName()::equals)).hasSizeBetween(16, 19);
	}

	/** Does it many times at once, and tells how each ended. */
	private static List<String> atOnce(int times, Callable<String> work) throws InterruptedException {
		ExecutorService pool = Executors.newFixedThreadPool(times);
		try {
			List<String> ends = new ArrayList<>();
			for (Future<String> one : pool.invokeAll(java.util.Collections.nCopies(times, work))) {
				try {
					ends.add(one.get());
				}
				catch (ExecutionException ex) {
					ends.add(ex.getCause().getClass().getName());
				}
			}
			return ends;
		}
		finally {
			pool.shutdown();
		}
	}

	private static String token(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}

	private People people() {
		return application().getBean(People.class);
	}

	private InvitationService invitations() {
		return application().getBean(InvitationService.class);
	}

	private JdbcTemplate database() {
		return application().getBean(JdbcTemplate.class);
	}

}
