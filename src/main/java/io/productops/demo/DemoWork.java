package io.productops.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import io.productops.demo.DemoLife.Built;
import io.productops.demo.DemoLife.Measure;
import io.productops.demo.DemoLife.Move;
import io.productops.demo.DemoLife.Work;
import io.productops.recommendation.Beginning;
import io.productops.recommendation.CommentService;
import io.productops.recommendation.Decision;
import io.productops.recommendation.DecisionService;
import io.productops.recommendation.Outcome;
import io.productops.recommendation.RecommendationDetails;
import io.productops.recommendation.RecommendationService;
import io.productops.recommendation.StatusChange;
import io.productops.system.Cadence;
import io.productops.system.Cost;
import io.productops.system.Direction;
import io.productops.system.Frequency;
import io.productops.system.MetricDetails;
import io.productops.system.MetricPlan;
import io.productops.system.MetricService;
import io.productops.system.MetricSubject;
import io.productops.system.Reading;
import io.productops.system.ReadingService;
import io.productops.system.Stage;
import io.productops.system.StageService;
import io.productops.system.SystemDetails;
import io.productops.system.SystemPlan;
import io.productops.system.SystemService;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lets the teams of the demo decide on their recommendations, build systems and measure
 * them.
 */
@Component
@Profile("demo")
class DemoWork {

	private final DemoPeople people;

	private final DemoAssessments assessments;

	private final RecommendationService recommendations;

	private final DecisionService decisions;

	private final CommentService comments;

	private final SystemService systems;

	private final StageService stages;

	private final MetricService metrics;

	private final ReadingService readings;

	DemoWork(DemoPeople people, DemoAssessments assessments, RecommendationService recommendations,
			DecisionService decisions, CommentService comments, SystemService systems, StageService stages,
			MetricService metrics, ReadingService readings) {
		this.people = people;
		this.assessments = assessments;
		this.recommendations = recommendations;
		this.decisions = decisions;
		this.comments = comments;
		this.systems = systems;
		this.stages = stages;
		this.metrics = metrics;
		this.readings = readings;
	}

	/** Everything that happens to one recommendation. */
	List<DemoMoment> moments(Work work, Instant now) {
		List<DemoMoment> moments = new ArrayList<>();
		moments.add(new DemoMoment(ago(work.daysAgo(), now), () -> decide(work, now)));
		work.moves().forEach((move) -> moments.add(new DemoMoment(ago(move.daysAgo(), now), () -> move(work, move))));
		Measure measure = work.measure();
		if (measure != null) {
			moments.add(new DemoMoment(ago(Collections.min(measure.readings().keySet()), now),
					() -> measure(work, measure, now)));
		}
		return moments;
	}

	static Instant ago(int days, Instant now) {
		return now.minus(Duration.ofDays(days));
	}

	private static LocalDate day(Instant moment) {
		return LocalDate.ofInstant(moment, ZoneOffset.UTC);
	}

	private void decide(Work work, Instant now) {
		RecommendationDetails it = find(work);
		CurrentPerson by = this.people.of(work.by());
		if (work.comment() != null) {
			this.comments.add(it.id(), work.comment(), by);
		}
		if (work.decision().equals("decline")) {
			this.decisions.decide(it.id(), it.version(), Decision.decline(Objects.requireNonNull(work.words())), by);
			return;
		}
		Built built = work.system();
		@Nullable Beginning beginning = (built != null)
				? new Beginning(new Cost(built.opsHours(), built.pmHours()), direction(work.measure())) : null;
		@Nullable UUID owner = (work.owner() != null) ? this.people.of(work.owner()).id() : null;
		@Nullable LocalDate due = (work.dueIn() != null) ? day(now).plusDays(work.dueIn()) : null;
		this.decisions.decide(it.id(), it.version(),
				new Decision(StatusChange.ACCEPT, work.words(), null, null, owner, due, beginning), by);
		if (built != null) {
			describe(it.id(), built, now, by);
		}
	}

	private void describe(UUID recommendation, Built built, Instant now, CurrentPerson by) {
		SystemDetails system = this.systems.ofRecommendation(recommendation, by).orElseThrow();
		SystemPlan plan = system.plan();
		// from the day on on which it was decided
		@Nullable Cadence cadence = (built.frequency() != null)
				? new Cadence(Frequency.valueOf(built.frequency().toUpperCase(Locale.ROOT)), day(system.createdAt()))
				: null;
		this.stages.describe(system.id(), system.version(), new SystemPlan(plan.owner(), plan.successMetric(),
				plan.exitCriterion(), plan.cost(), cadence, day(now).plusDays(built.checkIn())), by);
	}

	private void move(Work work, Move move) {
		RecommendationDetails it = find(work);
		CurrentPerson by = this.people.of(work.by());
		if (work.system() == null) {
			this.decisions.decide(it.id(), it.version(), move.to().equals("start") ? Decision.start(move.words())
					: Decision.complete(move.words(), Outcome.HELPED), by);
			return;
		}
		SystemDetails system = this.systems.ofRecommendation(it.id(), by).orElseThrow();
		if (move.to().equals("exit")) {
			this.stages.exit(system.id(), system.version(), true, move.words(), by);
		}
		else {
			this.stages.move(system.id(), system.version(), Stage.valueOf(move.to().toUpperCase(Locale.ROOT)),
					move.words(), by);
		}
	}

	private void measure(Work work, Measure measure, Instant now) {
		RecommendationDetails it = find(work);
		CurrentPerson by = this.people.of(work.by());
		MetricSubject subject = (work.system() == null) ? MetricSubject.recommendation(it.id())
				: MetricSubject.system(this.systems.ofRecommendation(it.id(), by).orElseThrow().id());
		MetricDetails metric = this.metrics.of(subject, by).get(0);
		this.metrics.describe(metric.id(), metric.version(), new MetricPlan(metric.plan().name(), measure.unit(),
				direction(measure), measure.baseline(), measure.target()), by);
		List<Reading> taken = new ArrayList<>();
		measure.readings().forEach((days, value) -> taken.add(new Reading(day(ago(days, now)), value)));
		this.readings.take(metric.id(), taken, null, by);
	}

	private static Direction direction(@Nullable Measure measure) {
		return (measure != null) ? Direction.valueOf(measure.direction().toUpperCase(Locale.ROOT)) : Direction.HIGHER;
	}

	private RecommendationDetails find(Work work) {
		return this.recommendations.ofAssessment(this.assessments.of(work.report()), this.people.leader())
			.stream()
			.filter((each) -> each.advised().advisedAs().equals(work.advised()))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(
					"The case " + work.report() + " does not advise " + work.advised()));
	}

}
