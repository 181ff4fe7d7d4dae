package io.productops.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.productops.shared.RequestContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What every database must do with an event that is written down.
 */
interface AppendStorage extends Logged {

	@Test
	default void eachEventContinuesTheOneBefore() {
		AuditHead before = audits().head();
		List<Long> numbers = events("test.chained", 3);
		assertThat(numbers.get(0)).isEqualTo(before.number() + 1);
		String hash = before.hash();
		for (long number : numbers) {
			AuditEvent event = event(number);
			assertThat(event.prevHash()).isEqualTo(hash);
			assertThat(event.hash()).matches("[0-9a-f]{64}").isEqualTo(event.computeHash());
			hash = event.hash();
		}
		assertThat(audits().head()).isEqualTo(new AuditHead(before.number() + 3, hash));
	}

	@Test
	default void comesBackAsItWasWritten() {
		String odd = "\"Zoë\" 😀 مرحبا\u202e <b>'1'</b> \\ \r\n\ttab e\u0301 \u2028";
		Actor actor = new Actor(Actor.Kind.PERSON, UUID.randomUUID().toString(), odd);
		RequestContext.begin("request-id-1", "2001:db8::1");
		try {
			audits().record(actor, "person.renamed", "person:" + actor.id(), Map.of("name", "x", "active", true),
					Map.of("name", odd, "active", false, "roles", Arrays.asList("PM", null), "count", 7L));
		}
		finally {
			RequestContext.end();
		}
		AuditEvent event = event(audits().head().number());
		assertThat(event.actorKind()).isEqualTo("PERSON");
		assertThat(event.actorId()).isEqualTo(actor.id());
		assertThat(event.actorName()).isEqualTo(odd);
		assertThat(event.action()).isEqualTo("person.renamed");
		assertThat(event.object()).isEqualTo("person:" + actor.id());
		assertThat(event.requestId()).isEqualTo("request-id-1");
		assertThat(event.clientAddress()).isEqualTo("2001:db8::1");
		assertThat(event.before()).isEqualTo("{\"active\":true,\"name\":\"x\"}");
		assertThat(event.after())
			.isEqualTo("{\"active\":false,\"count\":7,\"name\":\"\\\"Zoë\\\" 😀 مرحبا\u202e <b>'1'</b> \\\\ "
					+ "\\r\\n\\ttab e\u0301 \u2028\",\"roles\":[\"PM\",null]}");
		assertThat(event.time()).isBetween(application().getBean(Clock.class).instant().minus(1, ChronoUnit.MINUTES),
				application().getBean(Clock.class).instant());
		assertThat(audits().verify(null).fault()).isNull();
	}

	@Test
	default void aTextThatNoDatabaseTakesLosesNoEvent() {
		Actor actor = new Actor(Actor.Kind.VISITOR, "x\0", "a\0b\ud800" + "n".repeat(1_000));
		audits().record(actor, "person.sign_in_failed", "sign-in", Map.of(),
				Map.of("name", "\0\udc00" + "😀".repeat(5_000)));
		AuditEvent event = event(audits().head().number());
		assertThat(event.actorId()).isEqualTo("x\ufffd");
		assertThat(event.actorName()).startsWith("a\ufffdb\ufffdn").endsWith("n…").hasSize(200);
		assertThat(event.after()).startsWith("{\"name\":\"\ufffd\ufffd😀").endsWith("😀…\"}");
		assertThat(event.after().codePointCount(0, event.after().length())).isEqualTo(2_000 + 11);
		assertThat(event.hash()).isEqualTo(event.computeHash());
	}

	@Test
	default void hasNoRequestWhereNoneAsked() {
		RequestContext.end();
		events("test.timer", 1);
		AuditEvent event = event(audits().head().number());
		assertThat(event.requestId()).isNull();
		assertThat(event.clientAddress()).isNull();
		assertThat(event.hash()).isEqualTo(event.computeHash());
	}

	@Test
	default void fallsWithTheChangeThatItTellsOf() {
		AuditHead before = audits().head();
		assertThatIllegalStateException().isThrownBy(() -> transaction().executeWithoutResult((status) -> {
			events("test.undone", 2);
			assertThat(audits().head().number()).isEqualTo(before.number() + 2);
			throw new IllegalStateException("the change fails");
		}));
		assertThat(audits().head()).isEqualTo(before);
		assertThat(audits().find(Logged.action("test.undone"), AuditCursor.NEWEST).events()).isEmpty();
		events("test.after_undone", 1);
		assertThat(event(before.number() + 1).prevHash()).isEqualTo(before.hash());
	}

	@Test
	default void standsWithTheChangeThatItTellsOf() {
		AuditHead before = audits().head();
		transaction().executeWithoutResult((status) -> events("test.done", 2));
		assertThat(audits().head().number()).isEqualTo(before.number() + 2);
		assertThat(audits().verify(before).fault()).isNull();
	}

	@Test
	default void makesAChainWithoutGapOfTwentyParallelAppends() throws Exception {
		AuditHead before = audits().head();
		Callable<Boolean> append = () -> {
			audits().record(Actor.visitor(), "test.parallel", "thing", Map.of(), Map.of());
			return true;
		};
		ExecutorService threads = Executors.newFixedThreadPool(20);
		try {
			for (Future<Boolean> done : threads.invokeAll(Collections.nCopies(20, append))) {
				assertThat(done.get()).isTrue();
			}
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(audits().head().number()).isEqualTo(before.number() + 20);
		assertThat(audits().find(Logged.action("test.parallel"), AuditCursor.NEWEST).events())
			.extracting(AuditEvent::number)
			.isSortedAccordingTo(Collections.reverseOrder())
			.hasSize(20);
		assertThat(audits().verify(before).fault()).isNull();
	}

	// ASVS V16.2.5
	@ParameterizedTest
	@ValueSource(strings = { "password", "newPassword", "Pass-Phrase", "token", "token_hash", "apiToken", "secret",
			"client_secret", "totpSecret", "api-key", "API_KEY", "recovery_codes", "otp", "Cookie", "authorization",
			"credentials" })
	default void keepsNoSecret(String name) {
		AuditHead before = audits().head();
		for (Map<String, ?> values : List.of(Map.of(name, "x"), Map.of("a", Map.of("b", List.of(Map.of(name, 1)))))) {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> audits().record(Actor.system(), "test.secret", "thing", values, Map.of()))
				.withMessageContaining(name);
			assertThatIllegalArgumentException()
				.isThrownBy(() -> audits().record(Actor.system(), "test.secret", "thing", Map.of(), values));
		}
		assertThat(audits().head()).isEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "changed", "Role.changed", "role.", "role changed", "role.changed\n", "=role.changed" })
	default void takesOnlyDottedNamesForActions(String action) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> audits().record(Actor.system(), action, "thing", Map.of(), Map.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "person:", "person: x", "Person:x", "person:\n", "=thing", ":x" })
	default void takesOnlyAKindAndAnIdForObjects(String object) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> audits().record(Actor.system(), "test.object", object, Map.of(), Map.of()));
	}

	@Test
	default void takesNoValueThatHasMoreThanOneText() {
		for (Object value : List.of(1.5, new Object(), new int[0])) {
			assertThatIllegalArgumentException().isThrownBy(
					() -> audits().record(Actor.system(), "test.value", "thing", Map.of(), Map.of("value", value)));
		}
	}

	@Test
	default void refusesTheChangeWhenItCannotBeWrittenDown() {
		transaction().executeWithoutResult((status) -> {
			status.setRollbackOnly();
			jdbc().update("delete from audit_head");
			assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> events("test.headless", 1));
		});
	}

}
