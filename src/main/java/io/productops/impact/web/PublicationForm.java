package io.productops.impact.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.productops.impact.Approval;
import io.productops.playbook.DraftService;
import io.productops.shared.IsoDay;
import io.productops.shared.TextLine;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * What somebody sends who publishes a draft, now or later.
 *
 * @param team the ids of the teams with a tick
 */
record PublicationForm(String revision, String reason, Set<String> team, String date, String time) {

	private static final int MOST_YEARS = 2;

	private static final Pattern REVISION = Pattern.compile("[0-9]{1,9}");

	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

	PublicationForm {
		revision = text(revision);
		reason = text(reason);
		team = (team != null) ? new LinkedHashSet<>(team) : Set.of();
		date = text(date);
		time = text(time);
	}

	static PublicationForm empty() {
		return new PublicationForm("", "", Set.of(), "", "");
	}

	/** Only teams come more than once; of anything else that does, nothing counts. */
	static PublicationForm of(MultiValueMap<String, String> sent) {
		return new PublicationForm(one(sent, "revision"), one(sent, "reason"),
				new LinkedHashSet<>(sent.getOrDefault("team", List.of())), one(sent, "date"), one(sent, "time"));
	}

	private static String one(MultiValueMap<String, String> sent, String field) {
		List<String> values = sent.getOrDefault(field, List.of());
		return (values.size() == 1) ? values.get(0) : "";
	}

	private static String text(@Nullable String typed) {
		return (typed != null) ? typed.strip() : "";
	}

	@Nullable String reasonFault() {
		return this.reason.isEmpty() ? "Say in a line what changes and why."
				: TextLine.fault(this.reason, DraftService.LONGEST_NOTE);
	}

	Approval toApproval() {
		return new Approval(REVISION.matcher(this.revision).matches() ? Integer.parseInt(this.revision) : 0,
				this.team.stream()
					.filter((id) -> ID.matcher(id).matches())
					.map(UUID::fromString)
					.collect(Collectors.toSet()),
				this.reason);
	}

	/** Also asks for a day that people still think of. */
	@Nullable String dateFault(ZoneId zone, Instant now) {
		LocalDate day = IsoDay.read(this.date);
		if (day == null) {
			return "Enter the day as year, month and day, such as 2027-01-29.";
		}
		return day.isAfter(LocalDate.ofInstant(now, zone).plusYears(MOST_YEARS))
				? "Enter a day within the next " + MOST_YEARS + " years." : null;
	}

	/** Also asks for a time that the clocks of the zone show on that day. */
	@Nullable String timeFault(ZoneId zone, Instant now) {
		if (!TIME.matcher(this.time).matches()) {
			return "Enter the time with hours and minutes, such as 09:00.";
		}
		LocalDate day = IsoDay.read(this.date);
		if (day == null) {
			return null;
		}
		LocalDateTime local = day.atTime(LocalTime.parse(this.time));
		List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
		if (offsets.isEmpty()) {
			return "On that day the clocks in " + zone.getId() + " skip this time. Enter another one.";
		}
		return local.toInstant(offsets.get(0)).isAfter(now) ? null : "Enter a time in the future.";
	}

	/**
	 * The first moment at which the clocks of the zone show that time; to be asked only
	 * where there is no fault.
	 */
	Instant toInstant(ZoneId zone) {
		LocalDateTime local = LocalDate.parse(this.date).atTime(LocalTime.parse(this.time));
		return local.toInstant(zone.getRules().getValidOffsets(local).get(0));
	}

}
