package io.productops.system.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import io.productops.shared.NotFoundException;
import io.productops.shared.Phrases;
import io.productops.shared.web.ErrorView;
import io.productops.system.Amount;
import io.productops.system.MetricDetails;
import io.productops.system.MetricService;
import io.productops.system.MetricSubject;
import io.productops.system.ProcessWeight;
import io.productops.system.Stage;
import io.productops.system.SystemDetails;
import io.productops.system.SystemService;
import io.productops.system.web.BoardPage.RowView;
import io.productops.system.web.BoardPage.StageView;
import io.productops.system.web.BoardPage.TeamView;
import io.productops.system.web.BoardPage.WeightView;
import io.productops.team.CurrentPerson;
import io.productops.team.PeopleService;
import io.productops.team.TeamDetails;
import io.productops.team.TeamService;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Makes the board of systems.
 */
@Component
class BoardPages {

	static final String PATH = "/systems";

	private final SystemService systems;

	private final MetricService metrics;

	private final TeamService teams;

	private final PeopleService people;

	private final Clock clock;

	BoardPages(SystemService systems, MetricService metrics, TeamService teams, PeopleService people, Clock clock) {
		this.systems = systems;
		this.metrics = metrics;
		this.teams = teams;
		this.people = people;
		this.clock = clock;
	}

	/**
	 * The board of one team, or of all of which the person is a member.
	 * @param team its id as text, or "" for all
	 */
	ModelAndView show(String team, CurrentPerson person) {
		return page(team, null, Map.of(), person, HttpStatus.OK);
	}

	/** The board of a team whose budget could not be set. */
	ModelAndView refused(UUID team, String budget, String fault, CurrentPerson person) {
		return page(team.toString(), budget, Map.of("budget-" + team, fault), person, HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private ModelAndView page(String team, @Nullable String budget, Map<String, String> faults, CurrentPerson person,
			HttpStatus status) {
		List<TeamDetails> readable = this.teams.teams(person);
		List<TeamDetails> shown = shown(team, readable, person);
		List<UUID> ids = shown.stream().map(TeamDetails::id).toList();
		List<SystemDetails> found = ids.isEmpty() ? List.of() : this.systems.ofTeams(ids, person);
		List<Row> rows = rows(found, person);
		Map<UUID, ProcessWeight> weights = ids.isEmpty() ? Map.of() : this.systems.weights(ids, person);
		List<TeamView> boards = shown.stream()
			.map((each) -> board(each, rows, weight(each.id(), weights, budget, person)))
			.toList();
		String heading = heading(rows);
		List<ErrorView> errors = faults.entrySet()
			.stream()
			.map((fault) -> new ErrorView("#" + fault.getKey(), fault.getValue()))
			.toList();
		List<OptionView> options = new ArrayList<>();
		options.add(OptionView.of("", "All of mine", team));
		readable.forEach((each) -> options.add(OptionView.of(each.id().toString(), each.name(), team)));
		BoardPage page = new BoardPage((faults.isEmpty() ? "" : "Error: ") + "Systems", heading,
				PATH + (team.isEmpty() ? "" : "?team=" + team), options, !team.isEmpty(), boards,
				found.size() == SystemService.MOST, errors, faults);
		return new ModelAndView("system/board", Map.of("page", page), status);
	}

	private static List<TeamDetails> shown(String team, List<TeamDetails> readable, CurrentPerson person) {
		if (team.isEmpty()) {
			return readable.stream().filter((each) -> person.roles().containsKey(each.id())).toList();
		}
		List<TeamDetails> one = readable.stream().filter((each) -> each.id().toString().equals(team)).toList();
		if (one.isEmpty()) {
			throw new NotFoundException("No such team for this person");
		}
		return one;
	}

	/** A system with its row, so that both are made once. */
	private record Row(SystemDetails system, RowView view) {
	}

	private List<Row> rows(List<SystemDetails> systems, CurrentPerson person) {
		LocalDate today = LocalDate.now(this.clock.withZone(person.zone()));
		Map<UUID, List<MetricDetails>> metrics = this.metrics.of(MetricSubject.Kind.SYSTEM,
				systems.stream().map(SystemDetails::id).toList(), person);
		Map<UUID, String> names = this.people.names(systems.stream()
			.map((each) -> each.plan().owner())
			.filter(Objects::nonNull)
			.collect(Collectors.toSet()));
		Map<String, Long> named = systems.stream()
			.collect(Collectors.groupingBy(BoardPages::name, Collectors.counting()));
		return systems.stream().map((each) -> {
			LocalDate check = each.stage().live() ? each.plan().checkOn() : null;
			boolean late = check != null && check.isBefore(today);
			boolean alone = named.getOrDefault(name(each), 0L) == 1;
			UUID owner = each.plan().owner();
			return new Row(each, new RowView(PATH + "/" + each.id(), each.title(),
					alone ? null : "planned " + Phrases.time(each.createdAt(), person.zone()), Words.of(each.stage()),
					Words.style(each.stage()), (owner != null) ? names.getOrDefault(owner, "Nobody") : "Nobody",
					each.plan().exitCriterion(), check(check, late), late, hours(each.plan().cost().opsHoursPerWeek()),
					hours(each.plan().cost().pmHoursPerMonth()),
					Words.due(each, metrics.getOrDefault(each.id(), List.of()), today)));
		}).toList();
	}

	/** What a team calls it. */
	private static String name(SystemDetails system) {
		return system.team() + " " + system.title();
	}

	private static String check(@Nullable LocalDate day, boolean late) {
		return (day == null) ? "–" : (late ? "Overdue since " : "") + Phrases.date(day);
	}

	private static String hours(@Nullable BigDecimal hours) {
		return (hours != null) ? Amount.words(hours) : "–";
	}

	private static TeamView board(TeamDetails team, List<Row> all, WeightView weight) {
		List<Row> rows = all.stream().filter((row) -> row.system().team().equals(team.id())).toList();
		List<StageView> stages = Arrays.stream(Stage.values())
			.map((stage) -> new StageView(Words.of(stage),
					rows.stream().filter((row) -> row.system().stage() == stage).map(Row::view).toList()))
			.filter((stage) -> !stage.rows().isEmpty())
			.toList();
		return new TeamView(team.id().toString(), team.name(), "/teams/" + team.id(),
				"/teams/" + team.id() + "/inbound", weight,
				rows.stream().map(Row::view).filter((view) -> !view.reasons().isEmpty()).toList(), stages);
	}

	private static WeightView weight(UUID team, Map<UUID, ProcessWeight> weights, @Nullable String typed,
			CurrentPerson person) {
		ProcessWeight weight = Objects.requireNonNull(weights.get(team));
		String budget = (typed != null) ? typed : Amount.text(weight.budget());
		return new WeightView(Words.of(weight), (weight.budget() != null) ? weight.percent() : null, weight.over(),
				person.mayEdit(team) ? budget : null);
	}

	private static String heading(List<Row> rows) {
		int due = (int) rows.stream().filter((row) -> !row.view().reasons().isEmpty()).count();
		return rows.isEmpty() ? "Systems with an end"
				: (due == 0) ? "Nothing is due: every system has an end ahead of it" : Phrases.capital(
						Phrases.count(due, "system should end or be looked at", "systems should end or be looked at"));
	}

}
