package io.productops.calendar;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.productops.HostileTexts;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is in a calendar: to the letter, and read back by another program's reader.
 */
class CalendarFileTests {

	private static final String SITE = "https://advisor.example";

	@Test
	void writesADayAsTheStandardSays() {
		CalendarEvent event = new CalendarEvent("rec-1", 3, Instant.parse("2026-11-20T09:30:00.123Z"),
				LocalDate.of(2028, 2, 29), "Due: a, b; c\\d", "One\nTwo", "/recommendations/1", false, null);
		assertThat(text(List.of(event)).split("\r\n")).containsExactly("BEGIN:VCALENDAR", "VERSION:2.0",
				"PRODID:-//Product Ops Advisor//Recommendations//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
				"X-WR-CALNAME:Mine", "REFRESH-INTERVAL;VALUE=DURATION:PT6H", "BEGIN:VEVENT",
				"UID:rec-1@advisor.example", "SEQUENCE:3", "DTSTAMP:20261120T093000Z", "LAST-MODIFIED:20261120T093000Z",
				"DTSTART;VALUE=DATE:20280229", "DTEND;VALUE=DATE:20280301", "SUMMARY:Due: a\\, b\\; c\\\\d",
				"DESCRIPTION:One\\nTwo", "URL:https://advisor.example/recommendations/1", "STATUS:CONFIRMED",
				"TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR");
	}

	@Test
	void saysWhatWasCalledOffAndWhatComesAgain() {
		CalendarEvent event = new CalendarEvent("rec-1", 3, Instant.EPOCH, LocalDate.of(2027, 1, 29), "x", "y", "/z",
				true, "FREQ=WEEKLY");
		assertThat(text(List.of(event))).contains("STATUS:CANCELLED\r\n", "RRULE:FREQ=WEEKLY\r\n");
	}

	@Test
	void keepsTheOthersWhereOneDayIsTheLastOfAllCalendars() throws Exception {
		CalendarEvent last = new CalendarEvent("rec-1", 3, Instant.EPOCH, LocalDate.of(9999, 12, 31), "x", "y", "/z",
				false, null);
		CalendarEvent after = new CalendarEvent("rec-2", 3, Instant.EPOCH, LocalDate.of(10_000, 1, 1), "x", "y", "/z",
				false, null);
		List<VEvent> events = read(text(List.of(last, after, event("rec-3", "another"))))
			.getComponents(Component.VEVENT);
		assertThat(events).extracting((event) -> event.getUid().orElseThrow().getValue())
			.containsExactly("rec-1@advisor.example", "rec-3@advisor.example");
		assertThat(text(List.of(last))).contains("DTSTART;VALUE=DATE:99991231\r\n").doesNotContain("DTEND");
	}

	@ParameterizedTest
	@MethodSource("io.productops.HostileTexts#all")
	void comesBackAsTextWhateverPeopleWrote(String text) throws Exception {
		String file = text(List.of(event("rec-1", text), event("rec-2", "another")));
		assertThat(file.split("\r\n")).allSatisfy((line) -> {
			assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
			assertThat(line).doesNotContain("\r", "\n");
		});
		List<VEvent> events = read(file).getComponents(Component.VEVENT);
		assertThat(events).hasSize(2);
		VEvent first = events.get(0);
		String kept = text.strip()
			.replaceAll("\\r\\n?|[\\u0085\\u2028\\u2029]", "\n")
			.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
		assertThat(first.getSummary().getValue()).isEqualTo(kept);
		assertThat(first.getDescription().getValue()).isEqualTo(kept);
		assertThat(first.getUid().orElseThrow().getValue()).isEqualTo("rec-1@advisor.example");
		assertThat(first.getPropertyList().getAll()).extracting((property) -> property.getName())
			.containsExactly("UID", "SEQUENCE", "DTSTAMP", "LAST-MODIFIED", "DTSTART", "DTEND", "SUMMARY",
					"DESCRIPTION", "URL", "STATUS", "TRANSP");
	}

	@Test
	void isACalendarAlsoWithoutADay() throws Exception {
		Calendar calendar = read(text(List.of()));
		assertThat(calendar.validate().hasErrors()).isFalse();
		List<? extends Component> components = calendar.getComponents();
		assertThat(components).extracting((component) -> component.getName()).containsExactly("VTIMEZONE");
		assertThat(text(List.of(event("rec-1", "x")))).doesNotContain("VTIMEZONE");
	}

	@Test
	void isTheSameFileForTheSameEvents() {
		List<CalendarEvent> events = List.of(event("rec-1", "x"));
		assertThat(text(events)).isEqualTo(text(List.copyOf(events)));
	}

	private static Calendar read(String file) throws Exception {
		return new CalendarBuilder().build(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
	}

	private static CalendarEvent event(String name, String text) {
		return new CalendarEvent(name, 0, Instant.parse("2026-11-20T09:30:00Z"), LocalDate.of(2027, 1, 29), text, text,
				"/recommendations/1", false, null);
	}

	private static String text(List<CalendarEvent> events) {
		return new String(CalendarFile.of("Mine", events, SITE), StandardCharsets.UTF_8);
	}

}
