package io.productops.system.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.productops.shared.Phrases;
import io.productops.shared.web.ErrorView;
import io.productops.system.Amount;
import io.productops.system.AskedQuestion;
import io.productops.system.Days;
import io.productops.system.InboundKind;
import io.productops.system.InboundService;
import io.productops.system.InboundWeek;
import io.productops.system.web.InboundPage.AskedView;
import io.productops.system.web.InboundPage.ChartView;
import io.productops.system.web.InboundPage.WeekView;
import io.productops.system.web.MetricPage.LineView;
import io.productops.system.web.TrendChart.Point;
import io.productops.system.web.TrendChart.Series;
import io.productops.team.CurrentPerson;
import io.productops.team.TeamDetails;
import io.productops.team.TeamService;
import io.productops.team.TeammateService;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Makes the page of the questions of a team.
 */
@Component
class InboundPages {

	private static final int SHOWN_WEEKS = 26;

	private final InboundService inbound;

	private final TeamService teams;

	private final TeammateService teammates;

	private final Clock clock;

	InboundPages(InboundService inbound, TeamService teams, TeammateService teammates, Clock clock) {
		this.inbound = inbound;
		this.teams = teams;
		this.teammates = teammates;
		this.clock = clock;
	}

	LocalDate today(CurrentPerson person) {
		return LocalDate.now(this.clock.withZone(person.zone()));
	}

	static String address(UUID team) {
		return "/teams/" + team + "/inbound";
	}

	/** Where the week of a day is shown. */
	String address(UUID team, LocalDate day, CurrentPerson person) {
		boolean latest = !Days.monday(day).isBefore(first(Days.monday(today(person))));
		return latest ? address(team) : until(team, day);
	}

	private static String until(UUID team, LocalDate day) {
		return address(team) + "?until=" + Days.week(day);
	}

	/** The first of the weeks that are shown with one for the last. */
	private static LocalDate first(LocalDate last) {
		return last.minusWeeks(SHOWN_WEEKS - 1);
	}

	/**
	 * The page.
	 * @param until names the last week that is shown; what names none means the latest
	 */
	ModelAndView show(UUID team, String until, CurrentPerson person) {
		LocalDate today = today(person);
		LocalDate named = Days.monday(until);
		boolean known = named != null && AskedQuestion.fault(named, today) == null;
		return page(team, known ? named : Days.monday(today), InboundForm.of(today), List.of(), Map.of(), person,
				HttpStatus.OK);
	}

	/** The page with what was typed and could not be taken. */
	ModelAndView refused(UUID team, InboundForm typed, List<LineView> results, Map<String, String> faults,
			CurrentPerson person) {
		LocalDate today = today(person);
		return page(team, Days.monday(today), typed.or(InboundForm.of(today)), results, faults, person,
				HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private ModelAndView page(UUID id, LocalDate last, InboundForm form, List<LineView> results,
			Map<String, String> faults, CurrentPerson person, HttpStatus status) {
		TeamDetails team = this.teams.team(id, person);
		LocalDate first = first(last);
		List<InboundWeek> weeks = this.inbound.weeks(id, first, last, person);
		int pms = this.teammates.pms(id);
		List<WeekView> rows = new ArrayList<>();
		weeks.forEach((week) -> rows.add(0, row(week, pms)));
		List<OptionView> kinds = Arrays.stream(InboundKind.values())
			.map((kind) -> OptionView.of(kind.name().toLowerCase(Locale.ROOT), Words.of(kind), form.kind()))
			.toList();
		InboundPage page = new InboundPage((faults.isEmpty() ? "" : "Error: ") + "Questions to product ops",
				heading(weeks, today(person)), address(id), "/teams/" + id, team.name(), pms(pms), shown(first, last),
				this.inbound.latestBefore(id, first, person).map((week) -> until(id, week)).orElse(null),
				last.equals(Days.monday(today(person))) ? null : address(id), charts(weeks, today(person)), rows,
				this.inbound.latest(id, person)
					.stream()
					.map((asked) -> new AskedView(Phrases.date(asked.day()), Words.of(asked.kind()), asked.words()))
					.toList(),
				person.mayDecide(id) ? form : null, kinds, results,
				faults.entrySet()
					.stream()
					.map((fault) -> new ErrorView("#" + fault.getKey(), fault.getValue()))
					.toList(),
				faults);
		return new ModelAndView("system/inbound", Map.of("page", page), status);
	}

	private static WeekView row(InboundWeek week, int pms) {
		return new WeekView(Days.week(week.monday()), Phrases.date(week.monday()), number(week.howTo()),
				number(week.status()), number(week.opportunity()), number(week.volume()),
				week.index().isPresent() ? week.index().getAsInt() + "\u00a0%" : "–",
				(pms > 0) ? String.format(Locale.UK, "%,.1f", week.perPm(pms)) : "–");
	}

	private static String pms(int pms) {
		return (pms == 0) ? "Nobody in this team has the role PM, so there is no volume per PM."
				: "Volume per PM divides by the " + Phrases.count(pms, "member", "members") + " who "
						+ ((pms == 1) ? "has" : "have")
						+ " the role PM today, also for weeks in which there were others.";
	}

	private static String shown(LocalDate first, LocalDate last) {
		return "This shows what is known of the " + SHOWN_WEEKS + " weeks from " + Days.week(first) + " to "
				+ Days.week(last) + ".";
	}

	private static String heading(List<InboundWeek> weeks, LocalDate today) {
		if (weeks.isEmpty()) {
			return "Questions to product ops";
		}
		InboundWeek last = weeks.get(weeks.size() - 1);
		String volume = ((last.volume() > 999) ? number(last.volume()) + " questions"
				: Phrases.capital(Phrases.count(last.volume(), "question", "questions")))
				+ (isRunning(last, today) ? " so far in week " : " in week ") + Days.week(last.monday());
		return volume
				+ (last.index().isPresent() ? ", " + last.index().getAsInt() + "\u00a0% about opportunities" : "");
	}

	private static boolean isRunning(InboundWeek week, LocalDate today) {
		return week.monday().equals(Days.monday(today));
	}

	/**
	 * Half a week would look like a fall, so the running one is drawn only where it is
	 * alone.
	 */
	private static List<ChartView> charts(List<InboundWeek> known, LocalDate today) {
		List<InboundWeek> weeks = (known.size() > 1) ? known.stream().filter((week) -> !isRunning(week, today)).toList()
				: known;
		List<InboundWeek> asked = weeks.stream().filter((week) -> week.volume() > 0).toList();
		if (asked.isEmpty()) {
			return List.of();
		}
		InboundWeek last = asked.get(asked.size() - 1);
		String volumes = String.join(", ", weeks.stream().map((week) -> String.valueOf(week.volume())).toList());
		String indexes = String.join(", ",
				asked.stream().map((week) -> String.valueOf(week.index().orElseThrow())).toList());
		Series all = new Series("All " + number(weeks.get(weeks.size() - 1).volume()),
				weeks.stream().map((week) -> new Point(week.monday(), week.volume())).toList());
		Series opportunities = new Series("Opportunity " + number(weeks.get(weeks.size() - 1).opportunity()),
				weeks.stream().map((week) -> new Point(week.monday(), week.opportunity())).toList());
		Series index = new Series("Index " + last.index().orElseThrow() + "\u00a0%",
				asked.stream().map((week) -> new Point(week.monday(), week.index().orElseThrow())).toList());
		return List.of(
				chart("volume", "Questions by week", "From the first week shown to the last: " + volumes + ".",
						List.of(all, opportunities)),
				chart("index", "Inbound-quality index by week",
						"The share of questions about opportunities, in per cent, week after week: " + indexes + ".",
						List.of(index)));
	}

	private static ChartView chart(String id, String title, String description, List<Series> series) {
		return new ChartView(title, TrendChart.draw(id, title, description, series, List.of()));
	}

	private static String number(int number) {
		return Amount.words(BigDecimal.valueOf(number));
	}

}
