package io.productops.impact.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody may type who publishes a draft.
 */
class PublicationFormTests {

	private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

	@ParameterizedTest
	@CsvSource({ "2027-01-29, 09:00, Europe/London, 2027-01-29T09:00:00Z",
			"2027-07-01, 09:00, Europe/London, 2027-07-01T08:00:00Z",
			"2027-03-28, 02:00, Europe/London, 2027-03-28T01:00:00Z",
			"2027-10-31, 01:30, Europe/London, 2027-10-31T00:30:00Z",
			"2027-07-01, 00:15, Asia/Kathmandu, 2027-06-30T18:30:00Z", "2026-11-20, 09:01, UTC, 2026-11-20T09:01:00Z" })
	void readsTheTimeThatTheClocksOfTheZoneShow(String date, String time, String zone, Instant instant) {
		PublicationForm form = form(date, time);
		assertThat(form.dateFault(ZoneId.of(zone), NOW)).isNull();
		assertThat(form.timeFault(ZoneId.of(zone), NOW)).isNull();
		assertThat(form.toInstant(ZoneId.of(zone))).isEqualTo(instant);
	}

	@ParameterizedTest
	@CsvSource({ "2027-03-28, 01:30, Europe/London, skip this time", "2026-11-20, 09:00, UTC, in the future",
			"2026-11-20, 24:00, UTC, such as 09:00", "2026-11-20, 9:00, UTC, such as 09:00",
			"2026-11-20, '', UTC, such as 09:00" })
	void refusesATimeThatNeverComes(String date, String time, String zone, String fault) {
		assertThat(form(date, time).timeFault(ZoneId.of(zone), NOW)).contains(fault);
	}

	@ParameterizedTest
	@CsvSource({ "''", "2027-02-30", "tomorrow" })
	void refusesADayThatIsNone(String date) {
		assertThat(form(date, "09:00").dateFault(ZoneId.of("UTC"), NOW)).contains("such as 2027-01-29");
	}

	@ParameterizedTest
	@CsvSource({ "2028-11-20, UTC, true", "2028-11-21, UTC, false", "2028-11-20, Pacific/Kiritimati, true",
			"9999-12-31, UTC, false" })
	void refusesADayInMoreThanTwoYears(String date, String zone, boolean taken) {
		assertThat(form(date, "09:00").dateFault(ZoneId.of(zone), NOW) == null).isEqualTo(taken);
	}

	@Test
	void takesIdsOfTeamsAndNothingElse() {
		UUID team = UUID.randomUUID();
		PublicationForm form = new PublicationForm("3", " Why ", Set.of(team.toString(), "x"), null, null);
		assertThat(form.toApproval().teams()).containsExactly(team);
		assertThat(form.toApproval().revision()).isEqualTo(3);
		assertThat(form.toApproval().reason()).isEqualTo("Why");
		assertThat(new PublicationForm("-1", "", null, null, null).toApproval().revision()).isZero();
	}

	@Test
	void wantsAReasonOnOneLine() {
		assertThat(new PublicationForm("1", " ", null, null, null).reasonFault()).isNotNull();
		assertThat(new PublicationForm("1", "a\nb", null, null, null).reasonFault()).isNotNull();
		assertThat(new PublicationForm("1", "x".repeat(301), null, null, null).reasonFault()).isNotNull();
		assertThat(new PublicationForm("1", "Clearer", null, null, null).reasonFault()).isNull();
	}

	private static PublicationForm form(String date, String time) {
		return new PublicationForm("1", "Why", Set.of(), date, time);
	}

}
