package io.productops.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When it is a morning for a digest.
 */
class DigestDayTests {

	/**
	 * Eight o'clock by the clock on the wall, in winter and summer, and at odd offsets.
	 */
	@ParameterizedTest
	@CsvSource({ "Europe/Berlin, 2026-01-12T07:00:00Z, 2026-01-12", "Europe/Berlin, 2026-07-13T06:00:00Z, 2026-07-13",
			"Asia/Kathmandu, 2026-01-12T02:15:00Z, 2026-01-12", "Pacific/Kiritimati, 2026-01-11T18:00:00Z, 2026-01-12",
			"Pacific/Chatham, 2026-01-11T18:15:00Z, 2026-01-12",
			"America/Los_Angeles, 2026-01-12T16:00:00Z, 2026-01-12",
			"Pacific/Pago_Pago, 2026-01-12T19:00:00Z, 2026-01-12", "UTC, 2026-01-12T08:00:00Z, 2026-01-12" })
	void beginsAtEightOfTheirOwnTime(String zone, Instant eight, LocalDate day) {
		DigestDay morning = new DigestDay(day, eight);
		assertThat(at(eight, zone)).contains(morning);
		assertThat(at(eight.minusMillis(1), zone)).isEmpty();
		assertThat(at(eight.plus(Duration.ofHours(4)).minusMillis(1), zone)).contains(morning);
		assertThat(at(eight.plus(Duration.ofHours(4)), zone)).isEmpty();
	}

	/** The clock goes forward at 02:00 and back at 03:00, on a Sunday. */
	@Test
	void comesOnceOnTheDaysOnWhichTheClockChanges() {
		for (String sunday : new String[] { "2026-03-29", "2026-10-25" }) {
			assertThat(mornings(LocalDate.parse(sunday), "Europe/Berlin")).isEqualTo(16);
		}
		assertThat(at(Instant.parse("2026-03-28T07:00:00Z"), "Europe/Berlin")).isPresent();
		assertThat(at(Instant.parse("2026-03-29T06:00:00Z"), "Europe/Berlin")).isPresent();
		assertThat(at(Instant.parse("2026-10-25T06:59:59Z"), "Europe/Berlin")).isEmpty();
		assertThat(at(Instant.parse("2026-10-25T07:00:00Z"), "Europe/Berlin")).isPresent();
	}

	/** How many quarters of an hour of a day have that day's digest. */
	private static long mornings(LocalDate day, String zone) {
		Instant begin = day.atStartOfDay(ZoneId.of(zone)).toInstant();
		return java.util.stream.LongStream.range(0, 25 * 4)
			.mapToObj((quarter) -> at(begin.plus(Duration.ofMinutes(15 * quarter)), zone))
			.filter((morning) -> morning.filter((it) -> it.day().equals(day)).isPresent())
			.count();
	}

	@Test
	void skipsADayThatAZoneNeverHad() {
		LocalDate gone = LocalDate.of(2011, 12, 30);
		assertThat(mornings(gone.minusDays(1), "Pacific/Apia")).isEqualTo(16);
		assertThat(mornings(gone.plusDays(1), "Pacific/Apia")).isEqualTo(16);
		assertThat(mornings(gone, "Pacific/Apia")).isZero();
	}

	@Test
	void isOnMondaysOfTheirOwnCalendarForTheWeekly() {
		ZoneId zone = ZoneId.of("Pacific/Auckland");
		// Sunday evening in Greenwich
		Instant monday = Instant.parse("2026-01-11T19:00:00Z");
		assertThat(DigestDay.at(monday, zone, Delivery.WEEKLY)).isPresent();
		for (int day = 1; day < 7; day++) {
			Instant other = monday.plus(Duration.ofDays(day));
			assertThat(DigestDay.at(other, zone, Delivery.WEEKLY)).isEmpty();
			assertThat(DigestDay.at(other, zone, Delivery.DAILY)).isPresent();
		}
		assertThat(DigestDay.at(monday, zone, Delivery.INSTANT)).isEmpty();
		assertThat(DigestDay.at(monday, zone, Delivery.OFF)).isEmpty();
	}

	private static java.util.Optional<DigestDay> at(Instant now, String zone) {
		return DigestDay.at(now, ZoneId.of(zone), Delivery.DAILY);
	}

}
