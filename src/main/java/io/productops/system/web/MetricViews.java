package io.productops.system.web;

import java.util.ArrayList;
import java.util.List;

import io.productops.shared.Phrases;
import io.productops.system.MetricDetails;
import io.productops.system.MetricPlan;
import io.productops.system.MetricService;
import io.productops.system.MetricSubject;
import io.productops.system.Reading;
import io.productops.system.ReadingService;
import io.productops.system.Verdict;
import io.productops.system.web.MetricView.ReadingView;
import io.productops.system.web.TrendChart.Level;
import io.productops.system.web.TrendChart.Point;
import io.productops.system.web.TrendChart.Series;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes the views of metrics with their charts, also for pages of other rooms.
 */
@Component
public class MetricViews {

	private final MetricService metrics;

	private final ReadingService readings;

	MetricViews(MetricService metrics, ReadingService readings) {
		this.metrics = metrics;
		this.readings = readings;
	}

	/** All metrics of one thing; none where it is not the person's. */
	public List<MetricView> of(MetricSubject subject, CurrentPerson person) {
		return this.metrics.of(subject, person).stream().map((metric) -> of(metric, person)).toList();
	}

	MetricView of(MetricDetails metric, CurrentPerson person) {
		MetricPlan plan = metric.plan();
		List<Reading> readings = (metric.latest() != null) ? this.readings.readings(metric.id(), person) : List.of();
		List<ReadingView> rows = new ArrayList<>();
		readings.forEach((reading) -> rows.add(0,
				new ReadingView(Phrases.date(reading.day()), Words.of(reading.value(), plan.unit()))));
		return new MetricView("m-" + metric.id(), "/metrics/" + metric.id(), plan.name(), Words.verdict(metric),
				metric.verdict() == Verdict.REACHED, Words.of(plan.baseline(), plan.unit()),
				(plan.target() != null) ? Words.of(plan.target(), plan.unit()) : "Not set", Words.of(plan.direction()),
				chart(metric, readings), rows, metric.changeable());
	}

	private static @Nullable String chart(MetricDetails metric, List<Reading> readings) {
		if (readings.isEmpty()) {
			return null;
		}
		MetricPlan plan = metric.plan();
		List<Level> levels = new ArrayList<>();
		if (plan.baseline() != null) {
			levels.add(new Level("Baseline " + Words.of(plan.baseline(), ""), plan.baseline().doubleValue(), "base"));
		}
		if (plan.target() != null) {
			levels.add(new Level("Target " + Words.of(plan.target(), ""), plan.target().doubleValue(), "goal"));
		}
		Reading first = readings.get(0);
		Reading last = readings.get(readings.size() - 1);
		String description = Phrases.capital(Phrases.count(readings.size(), "reading", "readings")) + ", from "
				+ Words.of(first.value(), plan.unit()) + " on " + Phrases.date(first.day()) + " to "
				+ Words.of(last.value(), plan.unit()) + " on " + Phrases.date(last.day()) + ". Baseline: "
				+ Words.of(plan.baseline(), plan.unit()) + ". Target: "
				+ ((plan.target() != null) ? Words.of(plan.target(), plan.unit()) : "not set") + ". "
				+ Words.of(plan.direction()) + ".";
		List<Point> points = readings.stream()
			.map((reading) -> new Point(reading.day(), reading.value().doubleValue()))
			.toList();
		return TrendChart.draw("chart-" + metric.id(), plan.name(), description,
				List.of(new Series("Now " + Words.of(last.value(), ""), points)), levels);
	}

}
