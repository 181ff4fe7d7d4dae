package io.productops.demo;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Makes up the last year of the demo before the first request, through the services that
 * people use: what is advised is what the engine advises.
 */
@Component
@Profile("demo")
class DemoStart implements SmartLifecycle, ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(DemoStart.class);

	private final DemoPeople people;

	private final DemoAssessments assessments;

	private final DemoWork work;

	private final DemoQuestions questions;

	private final DemoClock clock;

	private final Environment environment;

	private volatile boolean done;

	DemoStart(DemoPeople people, DemoAssessments assessments, DemoWork work, DemoQuestions questions, DemoClock clock,
			Environment environment) {
		this.people = people;
		this.assessments = assessments;
		this.work = work;
		this.questions = questions;
		this.clock = clock;
		this.environment = environment;
	}

	@Override
	public void start() {
		ZonedDateTime now = this.clock.instant().atZone(ZoneOffset.UTC);
		this.clock.at(now.minusYears(1).toInstant(), this.people::comeIn);
		DemoLife life = DemoLife.read();
		List<DemoMoment> moments = new ArrayList<>();
		DemoCase.ALL.forEach((each) -> moments.add(new DemoMoment(now.minus(each.ago()).toInstant(),
				() -> this.assessments.complete(each, this.people.leader()))));
		life.work().forEach((each) -> moments.addAll(this.work.moments(each, now.toInstant())));
		moments.sort(Comparator.comparing(DemoMoment::at));
		moments.forEach((each) -> this.clock.at(each.at(), each.what()));
		this.questions.write(life, now.toInstant(), this.people.leader());
		this.done = true;
	}

	/** Says where to go, once there is something. */
	@Override
	public void run(ApplicationArguments arguments) {
		String accounts = this.people.shownAccounts()
			.stream()
			.map((account) -> account.email() + " (" + account.words() + "), password: " + account.password())
			.collect(Collectors.joining("\n"));
		log.info("The demo is at http://{}:{}/sign-in\n{}", this.environment.getProperty("server.address"),
				this.environment.getProperty("local.server.port"), accounts);
	}

	@Override
	public void stop() {
		this.done = false;
	}

	@Override
	public boolean isRunning() {
		return this.done;
	}

	/** Before the web server starts, and after the playbook is there. */
	@Override
	public int getPhase() {
		return 0;
	}

}
