package io.productops.calendar;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Events as calendars read them (RFC 5545). The same events are the same bytes. What
 * people wrote is text in it: it begins no line and names no property.
 */
public final class CalendarFile {

	/** What a calendar is sent as. */
	public static final String CONTENT_TYPE = "text/calendar;charset=utf-8";

	private static final int LINE_BYTES = 75;

	/** No calendar knows days after it. */
	private static final int LAST_YEAR = 9999;

	private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
		.withZone(ZoneOffset.UTC);

	private final StringBuilder text = new StringBuilder();

	private final String site;

	private final String host;

	private CalendarFile(String site) {
		this.site = site;
		this.host = String.valueOf(URI.create(site).getHost());
	}

	/**
	 * Writes a calendar.
	 * @param name what it is called
	 * @param site how people reach this installation, without a slash at the end
	 */
	public static byte[] of(String name, List<CalendarEvent> events, String site) {
		return new CalendarFile(site).write(name, events).getBytes(StandardCharsets.UTF_8);
	}

	private String write(String name, List<CalendarEvent> events) {
		line("BEGIN", "VCALENDAR");
		line("VERSION", "2.0");
		line("PRODID", "-//Product Ops Advisor//Recommendations//EN");
		line("CALSCALE", "GREGORIAN");
		line("METHOD", "PUBLISH");
		line("X-WR-CALNAME", escaped(name));
		line("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
		List<CalendarEvent> known = events.stream().filter((event) -> event.day().getYear() <= LAST_YEAR).toList();
		known.forEach(this::event);
		if (known.isEmpty()) {
			zone();
		}
		line("END", "VCALENDAR");
		return this.text.toString();
	}

	private void event(CalendarEvent event) {
		line("BEGIN", "VEVENT");
		line("UID", event.name() + "@" + this.host);
		line("SEQUENCE", String.valueOf(event.sequence()));
		line("DTSTAMP", time(event.changedAt()));
		line("LAST-MODIFIED", time(event.changedAt()));
		line("DTSTART;VALUE=DATE", day(event.day()));
		LocalDate next = event.day().plusDays(1);
		if (next.getYear() <= LAST_YEAR) {
			// without an end, a day is one day too
			line("DTEND;VALUE=DATE", day(next));
		}
		if (event.repeats() != null) {
			line("RRULE", event.repeats());
		}
		line("SUMMARY", escaped(event.title()));
		line("DESCRIPTION", escaped(event.words()));
		line("URL", this.site + event.path());
		line("STATUS", event.cancelled() ? "CANCELLED" : "CONFIRMED");
		// a day to remember keeps nobody from meeting others
		line("TRANSP", "TRANSPARENT");
		line("END", "VEVENT");
	}

	/** A calendar has something in it; this is what nobody sees. */
	private void zone() {
		line("BEGIN", "VTIMEZONE");
		line("TZID", "UTC");
		line("BEGIN", "STANDARD");
		line("DTSTART", "19700101T000000");
		line("TZOFFSETFROM", "+0000");
		line("TZOFFSETTO", "+0000");
		line("TZNAME", "UTC");
		line("END", "STANDARD");
		line("END", "VTIMEZONE");
	}

	private static String time(Instant time) {
		return TIME.format(time.truncatedTo(ChronoUnit.SECONDS));
	}

	private static String day(LocalDate day) {
		return DAY.format(day);
	}

	/** Text of a property; control characters are in no calendar. */
	private static String escaped(String value) {
		return value.strip()
			.replaceAll("\\r\\n?|[\\u0085\\u2028\\u2029]", "\n")
			.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
			.replace("\\", "\\\\")
			.replace(";", "\\;")
			.replace(",", "\\,")
			.replace("\n", "\\n");
	}

	/** A line of the file, folded where it is longer than 75 bytes. */
	private void line(String name, String value) {
		int bytes = 0;
		for (int character : (name + ":" + value).codePoints().toArray()) {
			int size = new String(Character.toChars(character)).getBytes(StandardCharsets.UTF_8).length;
			if (bytes + size > LINE_BYTES) {
				this.text.append("\r\n ");
				bytes = 1;
			}
			this.text.appendCodePoint(character);
			bytes += size;
		}
		this.text.append("\r\n");
	}

}
