package io.productops.audit;

import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a check must find on every database. Each change is made behind the application's
 * back, in a transaction that is undone.
 */
interface TamperStorage extends Logged {

	/** Takes away what the database itself has against changes of the log. */
	void disarm();

	private void whenTampered(Consumer<List<Long>> change, AuditHead kept, Consumer<List<Long>> then) {
		List<Long> numbers = events("test.tampered", 5);
		transaction().executeWithoutResult((status) -> {
			status.setRollbackOnly();
			disarm();
			change.accept(numbers);
			then.accept(numbers);
		});
		assertThat(audits().verify(kept).fault()).isNull();
	}

	private void finds(Consumer<List<Long>> change, int place, AuditFault.Kind kind) {
		whenTampered(change, null, (numbers) -> {
			AuditCheck check = audits().verify(null);
			assertThat(check.fault()).isEqualTo(new AuditFault(numbers.get(0) + place, kind));
			assertThat(check.checked()).isEqualTo(numbers.get(0) + place - 1);
		});
	}

	@Test
	default void findsNothingInALogThatNobodyTouched() {
		AuditHead early = audits().head();
		events("test.untouched", 3);
		for (AuditHead kept : new AuditHead[] { null, AuditHead.NONE, early, audits().head() }) {
			AuditCheck check = audits().verify(kept);
			assertThat(check.fault()).isNull();
			assertThat(check.head()).isEqualTo(audits().head());
			assertThat(check.checked()).isEqualTo(check.head().number());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "occurred_at = occurred_at + interval '1' second", "actor_kind = 'PERSON'",
			"actor_kind = 'NONSENSE'", "actor_id = 'x'", "actor_name = 'x'", "action = 'x'", "object = 'x'",
			"request_id = 'x'", "client_address = 'x'", "before = '{}'", "after = '{\"count\":4}'", "hash = 'x'",
			"prev_hash = 'x'" })
	default void findsAnAlteredRow(String change) {
		finds((numbers) -> jdbc().update("update audit_event set " + change + " where number = ?", numbers.get(2)), 2,
				AuditFault.Kind.ALTERED);
	}

	@Test
	default void findsARowThatWasReplacedByOneWithItsOwnHash() {
		finds((numbers) -> replace(numbers.get(2)), 3, AuditFault.Kind.UNCHAINED);
	}

	@Test
	default void findsThatTheNewestRowWasReplacedByOneWithItsOwnHash() {
		finds((numbers) -> replace(numbers.get(4)), 4, AuditFault.Kind.REPLACED);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 3 })
	default void findsADeletedRow(int place) {
		finds((numbers) -> delete("number = ?", numbers.get(place)), place, AuditFault.Kind.MISSING);
	}

	@Test
	default void findsThatTheFirstRowOfAllWasDeleted() {
		whenTampered((numbers) -> delete("number = ?", 1), null, (numbers) -> assertThat(audits().verify(null))
			.isEqualTo(new AuditCheck(0, audits().head(), new AuditFault(1, AuditFault.Kind.MISSING))));
	}

	@Test
	default void findsTwoRowsThatChangedPlaces() {
		finds((numbers) -> {
			jdbc().update("update audit_event set number = -1 where number = ?", numbers.get(1));
			jdbc().update("update audit_event set number = ? where number = ?", numbers.get(1), numbers.get(2));
			jdbc().update("update audit_event set number = ? where number = -1", numbers.get(2));
		}, 1, AuditFault.Kind.ALTERED);
	}

	@Test
	default void findsADeletedRowAlsoWhenTheOthersMovedUp() {
		finds((numbers) -> {
			delete("number = ?", numbers.get(1));
			for (int i = 2; i < 5; i++) {
				jdbc().update("update audit_event set number = ? where number = ?", numbers.get(i) - 1, numbers.get(i));
			}
		}, 1, AuditFault.Kind.ALTERED);
	}

	@Test
	default void findsThatTheEndWasCutOff() {
		finds((numbers) -> delete("number >= ?", numbers.get(3)), 3, AuditFault.Kind.MISSING);
	}

	@Test
	default void findsThatEverythingWasDeleted() {
		whenTampered((numbers) -> delete("number > ?", 0), null, (numbers) -> assertThat(audits().verify(null).fault())
			.isEqualTo(new AuditFault(1, AuditFault.Kind.MISSING)));
	}

	@Test
	default void findsWithAKeptHeadThatTheEndWasCutOffTogetherWithItsHead() {
		events("test.kept", 1);
		List<Long> ahead = List.of(audits().head().number() + 5);
		whenTampered((numbers) -> {
			AuditHead kept = audits().head();
			assertThat(ahead).containsExactly(kept.number());
			cut(numbers.get(3));
			assertThat(audits().verify(null).fault()).isNull();
			assertThat(audits().verify(kept).fault())
				.isEqualTo(new AuditFault(numbers.get(3), AuditFault.Kind.MISSING));
		}, null, (numbers) -> assertThat(audits().head().number()).isEqualTo(numbers.get(2)));
	}

	@Test
	default void findsWithAKeptHeadThatTheEndWasWrittenAnew() {
		whenTampered((numbers) -> {
			AuditHead kept = audits().head();
			cut(numbers.get(3));
			events("test.forged", 4);
			assertThat(audits().verify(null).fault()).isNull();
			assertThat(audits().verify(kept).fault())
				.isEqualTo(new AuditFault(numbers.get(4), AuditFault.Kind.REPLACED));
		}, null, (numbers) -> assertThat(audits().head().number()).isEqualTo(numbers.get(4) + 2));
	}

	@Test
	default void findsARowThatWasAddedBehindTheHead() {
		finds((numbers) -> setHead(event(numbers.get(3)).head()), 4, AuditFault.Kind.ADDED);
	}

	@Test
	default void findsARowThatWasAddedBeforeTheFirst() {
		whenTampered((numbers) -> jdbc().update("update audit_event set number = -7 where number = ?", numbers.get(0)),
				null, (numbers) -> assertThat(audits().verify(null).fault())
					.isEqualTo(new AuditFault(-7, AuditFault.Kind.ADDED)));
	}

	@Test
	default void findsThatTheHeadIsGone() {
		whenTampered((numbers) -> jdbc().update("delete from audit_head"), null,
				(numbers) -> assertThat(audits().verify(null).fault())
					.isEqualTo(new AuditFault(numbers.get(4), AuditFault.Kind.HEADLESS)));
	}

	private void replace(long number) {
		jdbc().update("update audit_event set actor_name = 'Somebody else' where number = ?", number);
		jdbc().update("update audit_event set hash = ? where number = ?", event(number).computeHash(), number);
	}

	private void cut(long from) {
		delete("number >= ?", from);
		setHead(event(from - 1).head());
	}

	private void delete(String rows, long number) {
		jdbc().update("delete from audit_event where " + rows, number);
	}

	private void setHead(AuditHead head) {
		jdbc().update("update audit_head set number = ?, hash = ?", head.number(), head.hash());
	}

}
