package io.productops.system;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows what is measured of systems and of accepted recommendations. Members of a team
 * and admins read; for all others a metric does not exist ({@link NotFoundException}).
 */
@Service
public class MetricService {

	private final MetricRepository metrics;

	private final MetricReadingRepository readings;

	private final MetricLog log;

	private final Clock clock;

	MetricService(MetricRepository metrics, MetricReadingRepository readings, MetricLog log, Clock clock) {
		this.metrics = metrics;
		this.readings = readings;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Sees to it that something is measured: where it has no metric yet, it gets this
	 * one. The caller holds the lock of the subject.
	 * @throws io.productops.shared.ForbiddenException for those who do not decide in the
	 * team
	 */
	@Transactional
	public void begin(MetricSubject subject, UUID team, MetricPlan plan, CurrentPerson person) {
		if (this.metrics.of(subject.kind(), List.of(subject.id())).isEmpty()) {
			create(subject, team, plan, person);
		}
	}

	/**
	 * Adds a metric. The caller has made sure that the subject is the team's.
	 * @throws MisplacedTargetException when its target is not better than its baseline
	 * @throws io.productops.shared.ForbiddenException for those who do not decide in the
	 * team
	 */
	@Transactional
	public MetricDetails add(MetricSubject subject, UUID team, MetricPlan plan, CurrentPerson person) {
		Metric metric = create(subject, team, plan, person);
		this.log.added(metric, person);
		return metric.details(null, true);
	}

	private Metric create(MetricSubject subject, UUID team, MetricPlan plan, CurrentPerson person) {
		person.requireDecider(team);
		plan.requireTarget();
		return this.metrics.save(new Metric(subject, team, plan, this.clock.instant().truncatedTo(ChronoUnit.MICROS)));
	}

	/**
	 * Changes what is measured, from where and to where.
	 * @param version the one that the person saw
	 * @throws StaleMetricException when somebody else has changed it since
	 * @throws MisplacedTargetException when its target is not better than its baseline
	 */
	@Transactional
	public MetricDetails describe(UUID id, long version, MetricPlan plan, CurrentPerson person) {
		this.log.lockSystemOf(id);
		Metric found = this.metrics.openForChange(id, person);
		if (found.version() != version) {
			throw new StaleMetricException(details(found, person));
		}
		plan.requireTarget();
		MetricPlan before = found.plan();
		found.become(plan);
		this.log.changed(before, found, person);
		return details(found, person);
	}

	@Transactional(readOnly = true)
	public MetricDetails find(UUID id, CurrentPerson person) {
		return details(this.metrics.open(id, person), person);
	}

	/**
	 * Takes the metric back that one thing began with, together with what began it,
	 * unless somebody has done something with it since. The caller holds the lock of that
	 * thing.
	 * @throws io.productops.shared.ForbiddenException for those who do not decide in the
	 * team
	 */
	@Transactional
	public void takeBack(MetricSubject subject, CurrentPerson person) {
		List<Metric> found = this.metrics.findOfForChange(subject.id());
		if (untouched(found)) {
			found.forEach((metric) -> {
				person.requireDecider(metric.team());
				this.metrics.delete(metric);
				this.log.removed(metric, person);
			});
		}
	}

	/**
	 * Whether there is nothing but the metric that one thing began with, as it was.
	 * Nobody changes that until the end of the transaction.
	 */
	boolean untouched(MetricSubject subject) {
		return untouched(this.metrics.findOfForChange(subject.id()));
	}

	private boolean untouched(List<Metric> found) {
		return found.size() <= 1 && found.stream()
			.allMatch((metric) -> metric.version() == 0 && this.readings.countByMetricId(metric.id()) == 0);
	}

	/** All of one thing, the oldest first; none where it is not theirs. */
	@Transactional(readOnly = true)
	public List<MetricDetails> of(MetricSubject subject, CurrentPerson person) {
		return of(subject.kind(), List.of(subject.id()), person).getOrDefault(subject.id(), List.of());
	}

	/** All of several things of a kind, by their ids. */
	@Transactional(readOnly = true)
	public Map<UUID, List<MetricDetails>> of(MetricSubject.Kind kind, Collection<UUID> ids, CurrentPerson person) {
		List<Metric> found = ids.isEmpty() ? List.of()
				: this.metrics.of(kind, ids).stream().filter((metric) -> person.mayRead(metric.team())).toList();
		Map<UUID, Reading> latest = latest(found.stream().map(Metric::id).toList());
		return found.stream()
			.map((metric) -> metric.details(latest.get(metric.id()), person.mayDecide(metric.team())))
			.collect(Collectors.groupingBy((metric) -> metric.subject().id()));
	}

	private MetricDetails details(Metric metric, CurrentPerson person) {
		@Nullable Reading latest = latest(List.of(metric.id())).get(metric.id());
		return metric.details(latest, person.mayDecide(metric.team()));
	}

	private Map<UUID, Reading> latest(Collection<UUID> metrics) {
		return metrics.isEmpty() ? Map.of()
				: this.readings.findLatest(metrics)
					.stream()
					.collect(Collectors.toMap(MetricReading::metric, MetricReading::reading));
	}

}
