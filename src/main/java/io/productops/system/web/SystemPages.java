package io.productops.system.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.productops.shared.Phrases;
import io.productops.shared.web.ErrorView;
import io.productops.system.Amount;
import io.productops.system.Cost;
import io.productops.system.Frequency;
import io.productops.system.MetricDetails;
import io.productops.system.MetricService;
import io.productops.system.MetricSubject;
import io.productops.system.Stage;
import io.productops.system.SystemDetails;
import io.productops.system.SystemEntry;
import io.productops.system.SystemPlan;
import io.productops.system.SystemService;
import io.productops.system.web.SystemPage.FactsView;
import io.productops.system.web.SystemPage.FormsView;
import io.productops.team.CurrentPerson;
import io.productops.team.PeopleService;
import io.productops.team.TeamService;
import io.productops.team.TeammateService;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Makes the page of one system.
 */
@Component
class SystemPages {

	private final SystemService systems;

	private final MetricService metrics;

	private final MetricViews views;

	private final TeamService teams;

	private final TeammateService teammates;

	private final PeopleService people;

	private final Clock clock;

	SystemPages(SystemService systems, MetricService metrics, MetricViews views, TeamService teams,
			TeammateService teammates, PeopleService people, Clock clock) {
		this.systems = systems;
		this.metrics = metrics;
		this.views = views;
		this.teams = teams;
		this.teammates = teammates;
		this.people = people;
		this.clock = clock;
	}

	LocalDate today(CurrentPerson person) {
		return LocalDate.now(this.clock.withZone(person.zone()));
	}

	/** The page, with 422 where something that was sent could not be taken. */
	ModelAndView show(UUID id, Draft draft, CurrentPerson person) {
		return new ModelAndView("system/system", Map.of("page", of(id, draft, person)),
				draft.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private SystemPage of(UUID id, Draft draft, CurrentPerson person) {
		SystemDetails it = this.systems.find(id, person);
		List<SystemEntry> history = this.systems.history(id, person);
		List<MetricDetails> metrics = this.metrics.of(MetricSubject.system(id), person);
		Map<UUID, String> names = this.people.names(ids(it, history));
		String error = draft.faults().isEmpty() ? "" : "Error: ";
		return new SystemPage(error + it.title(), it.title(), "/systems/" + id, "/systems?team=" + it.team(),
				"/teams/" + it.team(), this.teams.team(it.team(), person).name(),
				(it.recommendation() != null) ? "/recommendations/" + it.recommendation() : null, Words.of(it.stage()),
				Words.style(it.stage()), it.ended(), Words.due(it, metrics, today(person)),
				facts(it, names, today(person)), it.changeable() ? forms(it, draft, person) : null,
				metrics.stream().map((metric) -> this.views.of(metric, person)).toList(),
				history.stream().map(new HistoryWords(names, person.zone())::line).toList(), draft.form(),
				draft.faults()
					.entrySet()
					.stream()
					.map((fault) -> new ErrorView("#" + fault.getKey(), fault.getValue()))
					.toList(),
				draft.faults());
	}

	private static FactsView facts(SystemDetails it, Map<UUID, String> names, LocalDate today) {
		SystemPlan plan = it.plan();
		Cost cost = plan.cost();
		return new FactsView((plan.owner() != null) ? names.getOrDefault(plan.owner(), "Nobody") : "Nobody",
				plan.successMetric(), plan.exitCriterion(),
				(it.exitMetOn() != null) ? "Met on " + Phrases.date(it.exitMetOn()) : "Not met yet",
				(cost.opsHoursPerWeek() != null) ? Amount.words(cost.opsHoursPerWeek()) + " hours a week" : "Not known",
				(cost.pmHoursPerMonth() != null) ? Amount.words(cost.pmHoursPerMonth()) + " hours a month"
						: "Not known",
				Words.of(plan.cadence(), it.stage(), today),
				(plan.checkOn() != null && it.stage().live()) ? Phrases.date(plan.checkOn()) : "None");
	}

	private FormsView forms(SystemDetails it, Draft draft, CurrentPerson person) {
		SystemForm stored = SystemForm.of(it);
		SystemForm check = draft.typed("check", SystemForm.of(stored.version()));
		SystemForm stage = draft.typed("stage", stored);
		SystemForm details = draft.typed("details", stored);
		List<OptionView> checkStages = new ArrayList<>();
		checkStages.add(OptionView.of("", "It stays as it is", check.stage()));
		checkStages.addAll(stages(it, check.stage()));
		MetricForm metric = (draft.metric() != null) ? draft.metric() : MetricForm.EMPTY;
		return new FormsView(it.checkDue(today(person)), it.stage() == Stage.PLANNED, it.stage().live(),
				it.exitMetOn() != null, check, stage, details, draft.typed("exit", stored), wordsHint(it.stage()),
				checkStages, stages(it, stage.stage()),
				OptionView.people(this.teammates.teammates(it.team(), person), details.owner()),
				frequencies(details.frequency()), metric, metric.directions());
	}

	private static @Nullable String wordsHint(Stage stage) {
		List<String> ends = stage.next()
			.stream()
			.filter((next) -> !next.live())
			.map((next) -> Phrases.within(Words.of(next)))
			.toList();
		return ends.isEmpty() ? null : "Required when it is " + Phrases.list(ends).replace(" and ", " or ") + ".";
	}

	private static List<OptionView> frequencies(String chosen) {
		List<OptionView> options = new ArrayList<>();
		options.add(OptionView.of("", "Not at set times", chosen));
		Arrays.stream(Frequency.values())
			.forEach(
					(each) -> options.add(OptionView.of(each.name().toLowerCase(Locale.ROOT), Words.of(each), chosen)));
		return options;
	}

	private static List<OptionView> stages(SystemDetails it, String chosen) {
		return it.stage()
			.next()
			.stream()
			.map((next) -> OptionView.of(next.name().toLowerCase(Locale.ROOT), Words.of(next), chosen))
			.toList();
	}

	/** Everybody whose name the page shows, so that they are read at once. */
	private static Set<UUID> ids(SystemDetails it, List<SystemEntry> history) {
		Set<UUID> ids = HistoryWords.people(history);
		if (it.plan().owner() != null) {
			ids.add(it.plan().owner());
		}
		return ids;
	}

}
