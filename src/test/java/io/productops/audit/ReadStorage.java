package io.productops.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * How every database gives the log back: page by page, filtered, and as a whole.
 */
interface ReadStorage extends Logged {

	@Test
	default void pagesShowEachEventOnceWhateverComesMeanwhile() {
		List<Long> expected = new ArrayList<>(events("test.paged", 120));
		Collections.reverse(expected);
		List<Long> seen = new ArrayList<>();
		AuditPage page = audits().find(Logged.action("test.paged"), AuditCursor.NEWEST);
		assertThat(page.newer()).isNull();
		while (page.older() != null) {
			seen.addAll(numbers(page));
			events("test.paged", 3);
			page = audits().find(Logged.action("test.paged"), page.older());
		}
		seen.addAll(numbers(page));
		assertThat(seen).isEqualTo(expected);

		AuditPage back = audits().find(Logged.action("test.paged"), page.newer());
		assertThat(numbers(back)).isEqualTo(expected.subList(50, 100));
		back = audits().find(Logged.action("test.paged"), back.newer());
		assertThat(numbers(back)).isEqualTo(expected.subList(0, 50));
		back = audits().find(Logged.action("test.paged"), back.newer());
		assertThat(back.events()).hasSize(6);
		assertThat(back.newer()).isNull();
		assertThat(numbers(audits().find(Logged.action("test.paged"), back.older())))
			.isEqualTo(expected.subList(0, 50));
	}

	@Test
	default void aPageBesideEverythingLeadsBack() {
		events("test.beside", 1);
		long number = audits().head().number();
		AuditPage after = audits().find(Logged.action("test.beside"), AuditCursor.newerThan(number));
		assertThat(after.events()).isEmpty();
		assertThat(numbers(audits().find(Logged.action("test.beside"), after.older()))).containsExactly(number);
		AuditPage before = audits().find(Logged.action("test.beside"), AuditCursor.olderThan(number));
		assertThat(before.events()).isEmpty();
		assertThat(numbers(audits().find(Logged.action("test.beside"), before.newer()))).containsExactly(number);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "'', '', '', true", "zoë quill, '', '', true", "QUILL, '', '', true",
			"Quill_, '', '', false", "%, '', '', false", "!, '', '', false", "Nobody, '', '', false",
			"'', test_filter.changed, '', true", "'', test_filter, '', true", "'', test_filter.chang, '', false",
			"'', test.filter, '', false", "'', testxfilter, '', false", "'', '', assessment, true",
			"'', '', assessment:, false", "'', '', assess, false", "'', '', person, false",
			"Quill, test_filter, assessment, true", "Quill, test_filter, person, false" })
	default void filters(String actor, String action, String object, boolean found) {
		Actor zoe = new Actor(Actor.Kind.PERSON, UUID.randomUUID().toString(), "Zoë Quill 100%");
		audits().record(zoe, "test_filter.changed", "assessment:a_b%c", Map.of(), Map.of());
		long number = audits().head().number();
		// "Quill_" and "%": what stands for anything elsewhere is a letter here
		assertThat(finds(number, new AuditFilter(null, null, actor, action, object)))
			.isEqualTo(found || actor.equals("%"));
		assertThat(finds(number, new AuditFilter(null, null, zoe.id(), action, "")))
			.isEqualTo(action.isEmpty() || action.equals("test_filter") || action.equals("test_filter.changed"));
		assertThat(finds(number, new AuditFilter(null, null, "", "", "assessment:a_b%c"))).isTrue();
		assertThat(finds(number, new AuditFilter(null, null, "", "", "assessment:axb%c"))).isFalse();
	}

	@Test
	default void filtersByDay() {
		events("test.days", 1);
		long number = audits().head().number();
		LocalDate today = LocalDate.now(application().getBean(Clock.class));
		assertThat(finds(number, days(today, today))).isTrue();
		assertThat(finds(number, days(null, today))).isTrue();
		assertThat(finds(number, days(today, null))).isTrue();
		assertThat(finds(number, days(today.plusDays(1), null))).isFalse();
		assertThat(finds(number, days(null, today.minusDays(1)))).isFalse();
		assertThat(finds(number, days(LocalDate.EPOCH, LocalDate.of(9999, 12, 31)))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\0", "\ud800", "' or '1'='1", "x'; drop table audit_event; --", "\\", "😀" })
	default void aFilterIsATextAndNothingElse(String text) {
		events("test.injected", 1);
		assertThat(audits().find(new AuditFilter(null, null, text, text, text), AuditCursor.NEWEST).events()).isEmpty();
		assertThat(audits().verify(null).fault()).isNull();
	}

	@Test
	default void exportsWhatTheFilterLetsThroughInOrderAndItself() {
		List<Long> numbers = events("test.exported", 1_100);
		Actor actor = new Actor(Actor.Kind.PERSON, "p-1", "Zoë");
		List<AuditEvent> exported = new ArrayList<>();
		AuditHead head = audits().export(Logged.action("test.exported"), actor, exported::add);
		assertThat(exported).extracting(AuditEvent::number).isEqualTo(numbers);
		AuditEvent itself = event(head.number());
		assertThat(itself.head()).isEqualTo(head).isEqualTo(audits().head());
		assertThat(itself.action()).isEqualTo("audit.exported");
		assertThat(itself.actorName()).isEqualTo("Zoë");
		assertThat(itself.after()).isEqualTo("{\"action\":\"test.exported\"}");

		List<AuditEvent> all = new ArrayList<>();
		AuditHead end = audits().export(AuditFilter.ALL, actor, (event) -> {
			all.add(event);
			if (all.size() == 1) {
				events("test.exported_meanwhile", 1);
			}
		});
		assertThat(all).hasSize((int) end.number()).last().satisfies((last) -> assertThat(last.head()).isEqualTo(end));
		assertThat(all.get(0).number()).isEqualTo(1);
	}

	@Test
	default void anExportThatBreaksOffIsWrittenDownAllTheSame() {
		long before = audits().head().number();
		assertThatIllegalStateException()
			.isThrownBy(() -> audits().export(AuditFilter.ALL, Actor.visitor(), (event) -> {
				throw new IllegalStateException("the connection is gone");
			}));
		assertThat(event(before + 1).action()).isEqualTo("audit.exported");
	}

	private boolean finds(long number, AuditFilter filter) {
		return numbers(audits().find(filter, AuditCursor.olderThan(number + 1))).contains(number);
	}

	private static AuditFilter days(@Nullable LocalDate from, @Nullable LocalDate to) {
		return new AuditFilter(from, to, "", "", "");
	}

	private static List<Long> numbers(AuditPage page) {
		return page.events().stream().map(AuditEvent::number).toList();
	}

}
