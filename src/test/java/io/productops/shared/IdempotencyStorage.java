package io.productops.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What every database must keep of a request that may be repeated.
 */
interface IdempotencyStorage {

	ApplicationContext application();

	default IdempotencyService answers() {
		return application().getBean(IdempotencyService.class);
	}

	default JdbcTemplate jdbc() {
		return application().getBean(JdbcTemplate.class);
	}

	@Test
	default void doesTheWorkOnceAndRepeatsItsAnswer() {
		IdempotentRequest request = request("a");
		AtomicInteger effects = new AtomicInteger();
		StoredAnswer first = answers().once(request, () -> work("/x", "{\"n\":" + effects.incrementAndGet() + "}"));
		StoredAnswer second = answers().once(request, () -> work("/y", "{\"n\":" + effects.incrementAndGet() + "}"));
		assertThat(first).isEqualTo(new StoredAnswer(201, "/x", "{\"n\":1}", false));
		assertThat(second).isEqualTo(new StoredAnswer(201, "/x", "{\"n\":1}", true));
	}

	@Test
	default void refusesAnotherRequestWithTheSameKey() {
		IdempotentRequest request = request("a");
		answers().once(request, () -> work(null, "{}"));
		assertThatExceptionOfType(KeyReusedException.class)
			.isThrownBy(() -> answers().once(new IdempotentRequest(request.token(), request.key(), "b"), never()));
	}

	@Test
	default void keepsTheKeysOfTokensApart() {
		IdempotentRequest request = request("a");
		answers().once(request, () -> work(null, "{\"of\":1}"));
		IdempotentRequest other = new IdempotentRequest(UUID.randomUUID().toString(), request.key(), "b");
		assertThat(answers().once(other, () -> work(null, "{\"of\":2}")).body()).isEqualTo("{\"of\":2}");
	}

	@Test
	default void freesTheKeyOfWorkThatFailedAndTakesTheWorkBack() {
		IdempotentRequest request = request("a");
		String name = "key-" + UUID.randomUUID();
		assertThatIllegalStateException().isThrownBy(() -> answers().once(request, () -> {
			insert(name);
			throw new IllegalStateException("failed");
		}));
		assertThat(count(name)).isZero();
		answers().once(new IdempotentRequest(request.token(), request.key(), "b"), () -> {
			insert(name);
			return work(null, "{}");
		});
		assertThat(count(name)).isEqualTo(1);
	}

	@Test
	default void saysThatTheFirstIsStillAtWork() throws Exception {
		IdempotentRequest request = request("a");
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch end = new CountDownLatch(1);
		ExecutorService thread = Executors.newSingleThreadExecutor();
		try {
			Future<StoredAnswer> first = thread.submit(() -> answers().once(request, () -> {
				begun.countDown();
				await(end);
				return work(null, "{}");
			}));
			await(begun);
			assertThatExceptionOfType(RequestInFlightException.class)
				.isThrownBy(() -> answers().once(request, never()));
			end.countDown();
			assertThat(first.get(30, TimeUnit.SECONDS).repeated()).isFalse();
			assertThat(answers().once(request, never()).repeated()).isTrue();
		}
		finally {
			end.countDown();
			thread.shutdownNow();
		}
	}

	@Test
	default void hasOneEffectOfTwentyAtOnce() throws Exception {
		IdempotentRequest request = request("a");
		String name = "key-" + UUID.randomUUID();
		List<Callable<String>> calls = Collections.nCopies(20, () -> {
			try {
				return answers().once(request, () -> {
					insert(name);
					return work(null, "{}");
				}).body();
			}
			catch (RequestInFlightException ex) {
				return "in flight";
			}
		});
		ExecutorService threads = Executors.newFixedThreadPool(calls.size());
		try {
			List<String> results = new ArrayList<>();
			for (Future<String> result : threads.invokeAll(calls)) {
				results.add(result.get());
			}
			assertThat(results).contains("{}").allMatch((result) -> List.of("{}", "in flight").contains(result));
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(count(name)).isEqualTo(1);
	}

	@Test
	default void forgetsAnAnswerAfterADay() {
		IdempotentRequest kept = request("a");
		IdempotentRequest old = request("a");
		answers().once(kept, () -> work(null, "{}"));
		answers().once(old, () -> work(null, "{}"));
		age(kept, Duration.ofHours(24).minusMinutes(1));
		age(old, Duration.ofHours(24));
		assertThat(answers().once(kept, never()).repeated()).isTrue();
		assertThat(answers().once(old, () -> work(null, "{\"new\":true}")).body()).isEqualTo("{\"new\":true}");
		age(old, Duration.ofHours(25));
		assertThat(answers().forgetOld()).isPositive();
		assertThat(rows(old)).isZero();
		assertThat(rows(kept)).isEqualTo(1);
	}

	@Test
	default void goesOnWhenTheProcessAtWorkHasDied() {
		IdempotentRequest request = request("a");
		jdbc().update(
				"insert into idempotent_answer (token, idempotency_key, request, claim, claimed_at) "
						+ "values (?, ?, 'a', ?, ?)",
				request.token(), request.key(), UUID.randomUUID(),
				application().getBean(Clock.class).instant().atOffset(ZoneOffset.UTC));
		assertThatExceptionOfType(RequestInFlightException.class).isThrownBy(() -> answers().once(request, never()));
		age(request, IdempotencyService.PATIENCE);
		assertThat(answers().once(request, () -> work(null, "{}")).repeated()).isFalse();
	}

	@Test
	default void takesBackWorkThatAnotherProcessHasTakenOver() {
		IdempotentRequest request = request("a");
		String name = "key-" + UUID.randomUUID();
		assertThatExceptionOfType(RequestInFlightException.class).isThrownBy(() -> answers().once(request, () -> {
			insert(name);
			// in the transaction of the work, which is the only one that sees it
			jdbc().update("update idempotent_answer set claim = ? where token = ?", UUID.randomUUID(), request.token());
			return work(null, "{}");
		}));
		assertThat(count(name)).isZero();
	}

	@Test
	default void keepsAServerKeyForEveryProcess() {
		String name = "key-" + UUID.randomUUID();
		ServerKeyService first = application().getBean(ServerKeyService.class);
		ServerKeyService afterRestart = new ServerKeyService(
				application().getBean(org.springframework.jdbc.core.simple.JdbcClient.class));
		assertThat(first.key(name)).hasSize(43).isEqualTo(afterRestart.key(name)).isNotEqualTo(first.key(name + "x"));
	}

	private static IdempotentRequest request(String fingerprint) {
		return new IdempotentRequest(UUID.randomUUID().toString(), "key", fingerprint);
	}

	private static StoredAnswer work(@org.jspecify.annotations.Nullable String location, String body) {
		return new StoredAnswer(201, location, body, false);
	}

	private static Supplier<StoredAnswer> never() {
		return () -> {
			throw new AssertionError("The work was done again");
		};
	}

	/** Some effect in the database. */
	private void insert(String name) {
		jdbc().update("insert into server_key (name, secret) values (?, 'x')", name);
	}

	private int count(String name) {
		return jdbc().queryForObject("select count(*) from server_key where name = ?", Integer.class, name);
	}

	private int rows(IdempotentRequest request) {
		return jdbc().queryForObject("select count(*) from idempotent_answer where token = ?", Integer.class,
				request.token());
	}

	private void age(IdempotentRequest request, Duration age) {
		jdbc().update("update idempotent_answer set claimed_at = ? where token = ?",
				application().getBean(Clock.class).instant().minus(age).atOffset(ZoneOffset.UTC), request.token());
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
