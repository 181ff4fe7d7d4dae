package io.productops.system;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.productops.shared.ListPosition;
import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans systems, and shows them with their history and what they cost. Members of a team
 * and admins read; for all others a system does not exist ({@link NotFoundException}).
 */
@Service
public class SystemService {

	/** The most systems that a board shows. */
	public static final int MOST = 500;

	private final OpsSystemRepository systems;

	private final OpsSystemEventRepository events;

	private final ProcessBudgetRepository budgets;

	private final MetricService metrics;

	private final SystemLog log;

	private final Clock clock;

	SystemService(OpsSystemRepository systems, OpsSystemEventRepository events, ProcessBudgetRepository budgets,
			MetricService metrics, SystemLog log, Clock clock) {
		this.systems = systems;
		this.events = events;
		this.budgets = budgets;
		this.metrics = metrics;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Plans a system, with its success metric to be measured. Of a recommendation there
	 * is one: a second time finds it again, as it is meanwhile. The caller holds the lock
	 * of the recommendation.
	 * @throws io.productops.shared.ForbiddenException for those who do not decide in the
	 * team
	 */
	@Transactional
	public SystemDetails plan(PlannedSystem planned, CurrentPerson person) {
		person.requireDecider(planned.team());
		UUID recommendation = planned.recommendation();
		Optional<OpsSystem> known = (recommendation != null) ? this.systems.findByRecommendationId(recommendation)
				: Optional.empty();
		if (known.isPresent()) {
			return known.get().details(true);
		}
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		OpsSystem system = new OpsSystem(planned, now);
		OpsSystemEvent first = system.planned(person.id());
		this.systems.save(system);
		this.events.save(first);
		this.metrics.begin(MetricSubject.system(system.id()), planned.team(),
				new MetricPlan(planned.plan().successMetric(), "", planned.better(), null, null), person);
		this.log.planned(system, person);
		return system.details(true);
	}

	/**
	 * Takes the plan of a system back together with the acceptance that it came of,
	 * unless somebody has done something with it since. The caller holds the lock of the
	 * recommendation.
	 * @throws io.productops.shared.ForbiddenException for those who do not decide in the
	 * team
	 */
	@Transactional
	public void takeBack(UUID recommendation, CurrentPerson person) {
		this.systems.findOfRecommendationForChange(recommendation)
			.filter((system) -> system.stage() == Stage.PLANNED && system.version() == 0)
			.filter((system) -> this.metrics.untouched(MetricSubject.system(system.id())))
			.ifPresent((system) -> {
				person.requireDecider(system.team());
				this.systems.delete(system);
				this.log.calledOff(system, person);
			});
	}

	@Transactional(readOnly = true)
	public SystemDetails find(UUID id, CurrentPerson person) {
		return details(this.systems.open(id, person), person);
	}

	/**
	 * The system that a recommendation became; empty where there is none, or not theirs.
	 */
	@Transactional(readOnly = true)
	public Optional<SystemDetails> ofRecommendation(UUID recommendation, CurrentPerson person) {
		return this.systems.findByRecommendationId(recommendation)
			.filter((system) -> person.mayRead(system.team()))
			.map((system) -> details(system, person));
	}

	/**
	 * All of these teams, the oldest first, at most {@link #MOST}.
	 * @throws NotFoundException when the person may not read one of the teams
	 */
	@Transactional(readOnly = true)
	public List<SystemDetails> ofTeams(Collection<UUID> teams, CurrentPerson person) {
		teams.forEach((team) -> person.requireReader(team));
		return this.systems.findByTeamIdInOrderByCreatedAtAscIdAsc(teams, Limit.of(MOST))
			.stream()
			.map((system) -> details(system, person))
			.toList();
	}

	/**
	 * The newest first, from a place in that list on: of one team, or of all that the
	 * person may read.
	 * @throws NotFoundException when the team is not one that they may read
	 */
	@Transactional(readOnly = true)
	public List<SystemDetails> newest(@Nullable UUID team, ListPosition after, int most, CurrentPerson person) {
		if (team != null) {
			person.requireReader(team);
		}
		Limit limit = Limit.of(most);
		List<OpsSystem> found = (team == null && person.admin())
				? this.systems.findNewest(after.createdAt(), after.id(), limit) : this.systems.findNewest(
						(team != null) ? List.of(team) : person.roles().keySet(), after.createdAt(), after.id(), limit);
		return found.stream().map((system) -> details(system, person)).toList();
	}

	/** Everything that ever happened to it, the first first. */
	@Transactional(readOnly = true)
	public List<SystemEntry> history(UUID id, CurrentPerson person) {
		this.systems.open(id, person);
		return this.events.findBySystemIdOrderByNumber(id).stream().map(OpsSystemEvent::entry).toList();
	}

	/**
	 * What the systems of a team cost its PMs now, and what those add that are planned.
	 * @throws NotFoundException when it is not one that the person may read
	 */
	@Transactional(readOnly = true)
	public ProcessWeight weight(UUID team, CurrentPerson person) {
		return weights(List.of(team), person).getOrDefault(team, ProcessWeight.NONE);
	}

	/** The same of several teams, by their ids. */
	@Transactional(readOnly = true)
	public Map<UUID, ProcessWeight> weights(Collection<UUID> teams, CurrentPerson person) {
		teams.forEach((team) -> person.requireReader(team));
		Map<UUID, BigDecimal> hours = new HashMap<>();
		Map<UUID, BigDecimal> planned = new HashMap<>();
		this.systems.sumPmHours(teams, Stage.LIVE)
			.forEach((each) -> ((each.getStage() == Stage.PLANNED) ? planned : hours).merge(each.getTeam(),
					each.getHours(), BigDecimal::add));
		Map<UUID, BigDecimal> budget = new HashMap<>();
		this.budgets.findByTeamIdIn(teams).forEach((each) -> budget.put(each.team(), each.hours()));
		Map<UUID, ProcessWeight> weights = new HashMap<>();
		teams.forEach((team) -> weights.put(team, new ProcessWeight(hours.getOrDefault(team, BigDecimal.ZERO),
				planned.getOrDefault(team, BigDecimal.ZERO), budget.get(team))));
		return weights;
	}

	private static SystemDetails details(OpsSystem system, CurrentPerson person) {
		return system.details(person.mayDecide(system.team()));
	}

}
