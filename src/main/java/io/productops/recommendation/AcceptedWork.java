package io.productops.recommendation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;

import io.productops.advice.PlaybookDocument.ProblemArea;
import io.productops.advice.PlaybookDocument.SystemTemplate;
import io.productops.playbook.PlaybookService;
import io.productops.shared.TextLine;
import io.productops.system.Cadence;
import io.productops.system.Cost;
import io.productops.system.Direction;
import io.productops.system.Frequency;
import io.productops.system.MetricPlan;
import io.productops.system.MetricService;
import io.productops.system.MetricSubject;
import io.productops.system.PlannedSystem;
import io.productops.system.SystemPlan;
import io.productops.system.SystemService;
import io.productops.system.SystemText;
import io.productops.team.CurrentPerson;
import io.productops.team.TeammateService;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Sees to what follows when a recommendation is accepted: a system is planned where it
 * builds one, and its metric waits for readings in either case.
 */
@Component
class AcceptedWork {

	private static final String UNTIL_IT_WORKS = "Its success metric has reached the target and stays there";

	private final SystemService systems;

	private final MetricService metrics;

	private final PlaybookService playbooks;

	private final TeammateService teammates;

	private final Clock clock;

	AcceptedWork(SystemService systems, MetricService metrics, PlaybookService playbooks, TeammateService teammates,
			Clock clock) {
		this.teammates = teammates;
		this.systems = systems;
		this.metrics = metrics;
		this.playbooks = playbooks;
		this.clock = clock;
	}

	/** What the words of its advice say, for somebody to correct. */
	Beginning offered(RecommendationDetails it) {
		SystemTemplate template = template(it);
		return new Beginning(
				(template != null) ? Cost.in(template.cost(), this.teammates.pms(it.team())) : Cost.UNKNOWN,
				Direction.in(it.advised().metric()));
	}

	/**
	 * Does nothing where that was done before; the caller has locked the recommendation.
	 * @param said null where nobody said more than that it is accepted
	 */
	void begin(Recommendation accepted, @Nullable Beginning said, CurrentPerson person) {
		RecommendationDetails it = accepted.details(true);
		Advised advised = it.advised();
		Beginning beginning = (said != null) ? said : offered(it);
		String system = advised.system();
		// a playbook may say it at more length than a team may
		String metric = TextLine.fit(advised.metric(), SystemText.LONGEST_CRITERION);
		if (system == null) {
			this.metrics.begin(MetricSubject.recommendation(it.id()), it.team(),
					new MetricPlan(metric, "", beginning.better(), null, null), person);
			return;
		}
		LocalDate today = LocalDate.now(this.clock.withZone(person.zone()));
		String exit = TextLine.shortened(Objects.requireNonNullElse(advised.exitCriterion(), UNTIL_IT_WORKS),
				SystemText.LONGEST_CRITERION);
		SystemPlan plan = new SystemPlan(it.work().owner(), metric, exit, beginning.cost(), cadence(it),
				today.plusDays(advised.reviewAfterDays()));
		this.systems.plan(new PlannedSystem(it.team(), it.id(), advised.title(), system, plan, beginning.better()),
				person);
	}

	/** What it began ends again, where nobody has gone on with it. */
	void takeBack(Recommendation recommendation, CurrentPerson person) {
		this.systems.takeBack(recommendation.id(), person);
		this.metrics.takeBack(MetricSubject.recommendation(recommendation.id()), person);
	}

	private @Nullable Cadence cadence(RecommendationDetails it) {
		SystemTemplate template = template(it);
		Frequency named = (template != null) ? Frequency.in(template.cadence()) : null;
		return (named != null) ? new Cadence(named, null) : null;
	}

	private @Nullable SystemTemplate template(RecommendationDetails it) {
		String system = it.advised().system();
		ProblemArea area = (system != null)
				? this.playbooks.version(it.playbookSha256()).document().areas().area(system) : null;
		return (area != null) ? area.system() : null;
	}

}
