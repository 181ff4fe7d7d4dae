package io.productops.impact;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.productops.assessment.Access;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.Started;
import io.productops.assessment.WorkedAnswers;
import io.productops.playbook.DraftDetails;
import io.productops.playbook.DraftService;
import io.productops.playbook.PlaybookService;
import io.productops.playbook.PublishingService;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Gives tests of previews what they ask of the application, and makes drafts and finished
 * assessments.
 */
public record Previews(ApplicationContext application) {

	public static final String CLAIM = "principles/PR1/claim";

	/** From how many hours on process load is critical; 8 in the built-in playbook. */
	public static final String CRITICAL = "rules/M3-R1/levels/0/when";

	/** From how many hours on it is high; 5 in the built-in playbook. */
	public static final String HIGH = "rules/M3-R1/levels/1/when";

	public CurrentPerson admin() {
		return people().admin();
	}

	public UUID team(String name) {
		return people().team(name);
	}

	/** A draft of the published version with other values. */
	public DraftDetails draft(CurrentPerson admin, Map<String, String> values) {
		DraftDetails draft = drafts().begin(admin,
				application().getBean(PlaybookService.class).published().ref().version());
		// a text that was published before would come back as the version it was
		Map<String, String> changed = new HashMap<>(values);
		changed.putIfAbsent("mistakes/M1/title", "Mistake " + draft.number());
		return drafts().change(admin, draft.number(), 1, changed, "For a test");
	}

	/** A finished assessment of a team with the answers of a worked case. */
	public UUID finished(String worked, UUID team) {
		CurrentPerson leader = people().member(team, Role.LEADER);
		UUID id = assessments().start("Northwind " + worked, team, leader);
		WorkedAnswers.save(assessments(), WorkedAnswers.of(worked), id, Access.of(leader));
		assessments().complete(id, Access.of(leader), UUID.randomUUID().toString());
		return id;
	}

	/** The same, held by a key. */
	public UUID finishedWithoutAccount(String worked) {
		Started started = assessments().start("Northwind");
		WorkedAnswers.save(assessments(), WorkedAnswers.of(worked), started.id(), started.access());
		assessments().complete(started.id(), started.access(), UUID.randomUUID().toString());
		return started.id();
	}

	/** Previews a draft, and waits for the end. */
	public ImpactRun run(CurrentPerson admin, DraftDetails draft) {
		return impacts().runNow(drafts().text(admin, draft.number()));
	}

	/** Others rely on the text that came with the application. */
	public void bringBuiltInBack() {
		if (application().getBean(PlaybookService.class).published().ref().version() != 1) {
			CurrentPerson admin = admin();
			DraftDetails back = drafts().begin(admin, 1);
			application().getBean(PublishingService.class).publish(admin, back.number(), 1, "As it came");
		}
	}

	public DraftService drafts() {
		return application().getBean(DraftService.class);
	}

	ImpactService impacts() {
		return application().getBean(ImpactService.class);
	}

	private AssessmentService assessments() {
		return application().getBean(AssessmentService.class);
	}

	private People people() {
		return application().getBean(People.class);
	}

	public JdbcTemplate jdbc() {
		return application().getBean(JdbcTemplate.class);
	}

}
