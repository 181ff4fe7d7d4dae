package io.productops.notification;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What can be told, and on which day.
 */
class NoticeTests {

	private static final LocalDate TODAY = LocalDate.of(2028, 2, 27);

	/** ASVS V1.3.11, V3.7.2. */
	@ParameterizedTest
	@ValueSource(strings = { "", "x", "//evil.example", "/\\evil.example", "https://evil.example", "/a b", "/a\r\nb",
			"/a\"b", "/<b>" })
	void leadsToPagesOfOursOnly(String path) {
		assertThatIllegalArgumentException().isThrownBy(() -> notice("x", "x", path));
	}

	/** ASVS V1.3.11. */
	@ParameterizedTest
	@ValueSource(strings = { "a\r\nBcc: b", "a\n b", "a\tb", "a\0b", "a\u202eb", "a\u2028b", "a\u0085b", "a\u2067 b" })
	void hasATitleOfOneLine(String title) {
		assertThat(notice(title, "x", "/x").title()).matches("a (Bcc: )?b").doesNotContain("\r", "\n");
	}

	@Test
	void cutsWhatIsTooLongAndNoCharacterInHalf() {
		Notice notice = notice("😀".repeat(201), "é".repeat(1_001), "/x");
		assertThat(notice.title()).isEqualTo("😀".repeat(199) + "…");
		assertThat(notice.text()).hasSize(1_000).endsWith("é…");
		assertThat(notice("😀".repeat(200), "", "/x").title()).isEqualTo("😀".repeat(200));
	}

	@Test
	void needsATitleAndAKey() {
		assertThatIllegalArgumentException().isThrownBy(() -> notice(" \n ", "x", "/x"));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Notice(NotificationKind.ASSIGNED, null, "x", "", "/x", " "));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Notice(NotificationKind.ASSIGNED, null, "x", "", "/x", "k".repeat(201)));
	}

	/** Over the end of a February with 29 days. */
	@Test
	void remindsThreeDaysAheadAndWhenItIsLate() {
		assertThat(due(TODAY.plusDays(4)).notice(TODAY)).isNull();
		Notice soon = due(LocalDate.of(2028, 3, 1)).notice(TODAY);
		assertThat(soon).isNotNull();
		assertThat(soon.kind()).isEqualTo(NotificationKind.DUE_SOON);
		assertThat(soon.text()).isEqualTo("It is due on 1 March 2028.");
		assertThat(due(TODAY).notice(TODAY)).isNotNull()
			.satisfies((notice) -> assertThat(notice.kind()).isEqualTo(NotificationKind.DUE_SOON));
		assertThat(due(TODAY.minusDays(1)).notice(TODAY)).isNotNull()
			.satisfies((notice) -> assertThat(notice.kind()).isEqualTo(NotificationKind.OVERDUE));
	}

	@Test
	void isTheSameOccasionUntilTheDateChanges() {
		assertThat(key(due(TODAY), TODAY)).isEqualTo(key(due(TODAY), TODAY.minusDays(2)))
			.isNotEqualTo(key(due(TODAY.plusDays(1)), TODAY))
			.isNotEqualTo(key(due(TODAY), TODAY.plusDays(1)));
	}

	private static String key(Reminder reminder, LocalDate today) {
		return java.util.Objects.requireNonNull(reminder.notice(today)).key();
	}

	private static Reminder due(LocalDate day) {
		return new Reminder(UUID.randomUUID(), null, "thing:1", "Handover", "/x", day);
	}

	private static Notice notice(String title, String text, String path) {
		return new Notice(NotificationKind.ASSIGNED, null, title, text, path, "key");
	}

}
