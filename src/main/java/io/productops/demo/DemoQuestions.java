package io.productops.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.productops.system.AskedQuestion;
import io.productops.system.BudgetService;
import io.productops.system.InboundKind;
import io.productops.system.InboundService;
import io.productops.system.InboundWeek;
import io.productops.team.CurrentPerson;
import io.productops.team.TeamDetails;
import io.productops.team.TeamService;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Writes down what the teams of the demo were asked, and sets what their rituals may
 * cost.
 */
@Component
@Profile("demo")
class DemoQuestions {

	private final InboundService inbound;

	private final BudgetService budgets;

	private final TeamService teams;

	DemoQuestions(InboundService inbound, BudgetService budgets, TeamService teams) {
		this.inbound = inbound;
		this.budgets = budgets;
		this.teams = teams;
	}

	void write(DemoLife life, Instant now, CurrentPerson leader) {
		Map<String, UUID> teams = this.teams.teams(leader)
			.stream()
			.collect(Collectors.toMap(TeamDetails::name, TeamDetails::id));
		life.budgets().forEach((team, hours) -> this.budgets.set(teams.get(team), hours, leader));
		LocalDate last = LocalDate.ofInstant(now, ZoneOffset.UTC)
			.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
			.minusWeeks(1);
		life.questions().forEach((team, weeks) -> this.inbound.count(teams.get(team), weeks(weeks, last), leader));
		life.asked()
			.forEach(
					(asked) -> this.inbound.ask(teams.get(asked.team()),
							new AskedQuestion(LocalDate.ofInstant(DemoWork.ago(asked.daysAgo(), now), ZoneOffset.UTC),
									InboundKind.valueOf(asked.kind().toUpperCase(Locale.ROOT)), asked.words()),
							leader));
	}

	private static List<InboundWeek> weeks(List<List<Integer>> counts, LocalDate last) {
		List<InboundWeek> weeks = new ArrayList<>();
		for (int i = 0; i < counts.size(); i++) {
			List<Integer> count = counts.get(i);
			weeks.add(
					new InboundWeek(last.minusWeeks(counts.size() - 1L - i), count.get(0), count.get(1), count.get(2)));
		}
		return weeks;
	}

}
