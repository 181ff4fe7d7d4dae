package io.productops.system;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the readings of metrics, one a day of each: a second corrects the first.
 */
@Service
public class ReadingService {

	/** The most readings of a metric: of every day of five years. */
	public static final int MOST = 2_000;

	private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

	private final MetricRepository metrics;

	private final MetricReadingRepository readings;

	private final MetricLog log;

	private final Clock clock;

	ReadingService(MetricRepository metrics, MetricReadingRepository readings, MetricLog log, Clock clock) {
		this.metrics = metrics;
		this.readings = readings;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * What is wrong with the day of a reading, or null.
	 * @param day as read, or null where it is none
	 */
	public static @Nullable String fault(@Nullable LocalDate day, LocalDate today) {
		if (day == null) {
			return "Enter the day as year, month and day, such as 2026-11-23.";
		}
		return day.isAfter(today) ? "This day is still to come."
				: day.isBefore(FIRST) ? "Enter a day of this century." : null;
	}

	/** All of a metric, the oldest first. */
	@Transactional(readOnly = true)
	public List<Reading> readings(UUID metric, CurrentPerson person) {
		this.metrics.open(metric, person);
		return this.readings.findByMetricIdOrderByReadOn(metric).stream().map(MetricReading::reading).toList();
	}

	/**
	 * Keeps readings, all or none.
	 * @param taken at most one of a day
	 * @param direction which way of the metric is better from now on; null leaves it as
	 * it is
	 * @return the days of those that corrected one
	 * @throws TooManyReadingsException when the metric would have more than {@link #MOST}
	 * @throws MisplacedTargetException when another direction would put its target on the
	 * wrong side of its baseline
	 * @throws IllegalArgumentException when {@link #fault} finds one
	 * @throws io.productops.shared.ForbiddenException for those who may only read it
	 */
	@Transactional
	public Collection<LocalDate> take(UUID metric, List<Reading> taken, @Nullable Direction direction,
			CurrentPerson person) {
		if (direction != null) {
			this.log.lockSystemOf(metric);
		}
		Metric found = this.metrics.openForChange(metric, person);
		if (direction != null) {
			turn(found, direction, person);
		}
		LocalDate today = LocalDate.now(this.clock.withZone(person.zone()));
		taken.forEach((reading) -> SystemText.require(fault(reading.day(), today)));
		Map<LocalDate, MetricReading> known = this.readings
			.findByMetricIdAndReadOnIn(metric, taken.stream().map(Reading::day).toList())
			.stream()
			.collect(Collectors.toMap((each) -> each.reading().day(), Function.identity()));
		if (this.readings.countByMetricId(metric) + taken.size() - known.size() > MOST) {
			throw new TooManyReadingsException();
		}
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		for (Reading reading : taken) {
			MetricReading before = known.get(reading.day());
			if (before != null) {
				before.correct(reading.value(), person.id(), now);
			}
			else {
				this.readings.save(new MetricReading(metric, reading, person.id(), now));
			}
		}
		return known.keySet();
	}

	private void turn(Metric metric, Direction direction, CurrentPerson person) {
		MetricPlan before = metric.plan();
		if (before.direction() != direction) {
			metric.turn(direction);
			metric.plan().requireTarget();
			this.log.changed(before, metric, person);
		}
	}

	/**
	 * Takes the reading of a day away, such as one that was entered for the wrong day.
	 * @return false where there was none
	 * @throws io.productops.shared.ForbiddenException for those who may only read it
	 */
	@Transactional
	public boolean forget(UUID metric, LocalDate day, CurrentPerson person) {
		this.metrics.openForChange(metric, person);
		List<MetricReading> found = this.readings.findByMetricIdAndReadOnIn(metric, List.of(day));
		found.forEach(this.readings::delete);
		return !found.isEmpty();
	}

}
