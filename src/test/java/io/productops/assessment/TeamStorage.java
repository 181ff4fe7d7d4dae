package io.productops.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import io.productops.shared.ForbiddenException;
import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;
import io.productops.team.Role;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataIntegrityViolationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What every database must keep of whose an assessment is.
 */
interface TeamStorage extends Stored {

	String STEP = "org-scale";

	StepAnswers ANSWERS = new StepAnswers(Map.of("pm_count", 7), Map.of(), 0, "tab");

	@Test
	default void keepsNoKeyToWhatATeamHas() {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		UUID id = assessments().start("Northwind", team, leader);
		Map<String, Object> row = jdbc().queryForMap("select * from assessment where id = ?", id);
		assertThat(row).containsEntry("team_id", team)
			.containsEntry("started_by", leader.id())
			.containsEntry("key_hash", null)
			.containsEntry("completed_by", null);
	}

	@Test
	default void hasNoPlaceForWhatBelongsToBothOrToNobody() {
		UUID team = people().team("Checkout");
		Started held = assessments().start(null);
		for (String change : List.of("team_id = '" + team + "'", "key_hash = null")) {
			assertThatExceptionOfType(DataIntegrityViolationException.class)
				.isThrownBy(() -> jdbc().update("update assessment set " + change + " where id = ?", held.id()));
		}
	}

	@Test
	default void opensToThePeopleOfItsTeamAndToAdminsOnly() {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		UUID id = assessments().start("Northwind", team, leader);
		List<CurrentPerson> readers = List.of(people().member(team, Role.PM), people().member(team, Role.VIEWER),
				people().admin());
		for (CurrentPerson reader : readers) {
			AssessmentDetails seen = assessments().find(id, Access.of(reader));
			assertThat(seen.editable()).isFalse();
			assertThat(seen.team()).isNotNull();
			for (ThrowingCallable change : changes(id, Access.of(reader))) {
				assertThatExceptionOfType(ForbiddenException.class).isThrownBy(change);
			}
		}
		assertThat(assessments().find(id, Access.of(leader)).editable()).isTrue();
		Started held = assessments().start(null);
		CurrentPerson other = people().member(people().team("Search"), Role.LEADER);
		for (Access stranger : List.of(Access.of(other), Access.of(people().stranger()), held.access(),
				new Access(other, held.key()), Access.withKey(null))) {
			assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> assessments().find(id, stranger));
			for (ThrowingCallable change : changes(id, stranger)) {
				assertThatExceptionOfType(NotFoundException.class).isThrownBy(change);
			}
		}
		assertThat(assessments().find(id, Access.of(leader)).answers()).isEmpty();
	}

	@Test
	default void opensToItsKeyOnlyAndNotToAdmins() {
		Started held = assessments().start(null);
		CurrentPerson admin = people().admin();
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> assessments().find(held.id(), Access.of(admin)));
		for (ThrowingCallable change : changes(held.id(), Access.of(admin))) {
			assertThatExceptionOfType(NotFoundException.class).isThrownBy(change);
		}
		assertThat(assessments().find(held.id(), new Access(admin, held.key())).editable()).isTrue();
	}

	@Test
	default void startsInTeamsThatThePersonLeadsOnly() {
		UUID led = people().team("Checkout");
		UUID read = people().team("Search");
		CurrentPerson person = people().member(Map.of(led, Role.LEADER, read, Role.PM));
		assertThat(assessments().find(assessments().start(null, led, person), Access.of(person)).editable()).isTrue();
		assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> assessments().start(null, read, person));
		assertThatExceptionOfType(ForbiddenException.class)
			.isThrownBy(() -> assessments().start(null, led, people().admin()));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> assessments().start(null, UUID.randomUUID(), person));
	}

	@Test
	default void letsNoSecondLeaderOverwriteTheFirst() {
		UUID team = people().team("Checkout");
		CurrentPerson one = people().member(team, Role.LEADER);
		CurrentPerson two = people().member(team, Role.LEADER);
		UUID id = assessments().start(null, team, one);
		assessments().answer(id, Access.of(one), STEP, ANSWERS);
		assertThatExceptionOfType(StaleStepException.class).isThrownBy(() -> assessments().answer(id, Access.of(two),
				STEP, new StepAnswers(Map.of("pm_count", 9), Map.of(), 0, "other")));
		assessments().answer(id, Access.of(two), STEP, new StepAnswers(Map.of("pm_count", 9), Map.of(), 1, "other"));
		assertThat(assessments().find(id, Access.of(one)).answers().get("pm_count")).hasToString("9");
	}

	@Test
	default void makesOneAdviceOfTwentyCompletionsByTwoLeaders() throws Exception {
		UUID team = people().team("Checkout");
		List<CurrentPerson> leaders = List.of(people().member(team, Role.LEADER), people().member(team, Role.LEADER));
		UUID id = assessments().start(null, team, leaders.get(0));
		WorkedAnswers.save(assessments(), WorkedAnswers.of("C2"), id, Access.of(leaders.get(0)));
		List<Callable<Completed>> calls = IntStream.range(0, 20)
			.<Callable<Completed>>mapToObj(
					(call) -> () -> assessments().complete(id, Access.of(leaders.get(call % 2)), "token" + call))
			.toList();
		List<Completed> results = AnswerStorage.all(calls);
		assertThat(results).hasSize(20)
			.usingRecursiveFieldByFieldElementComparatorIgnoringFields("again")
			.containsOnly(results.get(0));
		assertThat(results).filteredOn((result) -> !result.again()).as("the one that made it").hasSize(1);
		assertThat(log(id)).extracting((event) -> event.get("action"))
			.containsExactly("assessment.started", "assessment.completed");
		assertThat(jdbc().queryForObject("select completed_by from assessment where id = ?", UUID.class, id))
			.isIn(leaders.get(0).id(), leaders.get(1).id());
	}

	@Test
	default void movesToATeamAndEndsItsKey() {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		Started held = WorkedAnswers.save(assessments(), WorkedAnswers.of("C4"));
		String sha256 = assessments().complete(held.id(), held.access(), "token").sha256();
		teamAssessments().claim(held.id(), held.key(), team, leader);
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> assessments().find(held.id(), held.access()));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> assessments().finished(held.id(), held.access()));
		CurrentPerson viewer = people().member(team, Role.VIEWER);
		assertThat(assessments().finished(held.id(), Access.of(viewer)).sha256()).isEqualTo(sha256);
	}

	@Test
	default void movesOnceOfTwentyClaims() throws Exception {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		Started held = assessments().start(null);
		List<Callable<Boolean>> claims = Collections.nCopies(20, () -> {
			teamAssessments().claim(held.id(), held.key(), team, leader);
			return true;
		});
		assertThat(AnswerStorage.all(claims)).hasSize(20);
		assertThat(log(held.id())).extracting((event) -> event.get("action"))
			.containsExactly("assessment.started", "assessment.claimed");
	}

	@Test
	default void staysWithTheFirstOfTwoTeams() throws Exception {
		UUID one = people().team("Checkout");
		UUID two = people().team("Search");
		CurrentPerson leader = people().member(Map.of(one, Role.LEADER, two, Role.LEADER));
		Started held = assessments().start(null);
		List<Callable<Boolean>> claims = List.of(() -> claims(held, one, leader), () -> claims(held, two, leader));
		assertThat(AnswerStorage.all(claims)).containsOnlyOnce(true);
		assertThat(log(held.id())).hasSize(2);
	}

	@Test
	default void movesOnlyForWhoHoldsTheKeyAndLeadsTheTeam() {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		Started held = assessments().start(null);
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> teamAssessments().claim(held.id(), null, team, leader));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> teamAssessments().claim(held.id(), held.key(), people().team("Search"), leader));
		for (CurrentPerson reader : List.of(people().member(team, Role.PM), people().admin())) {
			assertThatExceptionOfType(ForbiddenException.class)
				.isThrownBy(() -> teamAssessments().claim(held.id(), held.key(), team, reader));
		}
		assertThat(assessments().find(held.id(), held.access()).team()).isNull();
	}

	@Test
	default void keepsTheDraftsOfTeamsHoweverOldTheyAre() {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		UUID id = assessments().start(null, team, leader);
		jdbc().update("update assessment set updated_at = updated_at - interval '900' day where id = ?", id);
		assessments().deleteExpiredDrafts();
		assertThat(assessments().find(id, Access.of(leader)).completed()).isFalse();
	}

	@Test
	default void listsEveryAssessmentOnceOnPagesOfFifty() {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		List<UUID> started = IntStream.range(0, 120)
			.mapToObj((i) -> assessments().start("No " + i, team, leader))
			.toList();
		// many with the same time: then the id decides
		jdbc().update("update assessment set updated_at = date_trunc('hour', updated_at) where team_id = ?", team);
		assessments().rename(started.get(60), Access.of(leader), "The last one changed");
		CurrentPerson viewer = people().member(team, Role.VIEWER);
		List<AssessmentSummary> seen = new ArrayList<>();
		AssessmentPlace place = AssessmentPlace.FRONT;
		int pages = 0;
		while (place != null) {
			AssessmentPage page = teamAssessments().page(team, AssessmentPlace.parse(place.text()).orElseThrow(),
					viewer);
			seen.addAll(page.assessments());
			place = page.next();
			pages++;
		}
		assertThat(pages).isEqualTo(3);
		assertThat(seen).hasSize(120);
		assertThat(new HashSet<>(seen.stream().map(AssessmentSummary::id).toList())).isEqualTo(new HashSet<>(started));
		assertThat(seen.get(0).organisation()).isEqualTo("The last one changed");
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> teamAssessments().page(team, AssessmentPlace.FRONT, people().stranger()));
	}

	@Test
	default void listsTheLatestOfThePersonsOwnTeams() {
		UUID one = people().team("Checkout");
		UUID two = people().team("Search");
		UUID id = assessments().start("A", one, people().member(one, Role.LEADER));
		CurrentPerson leader = people().member(two, Role.LEADER);
		UUID finished = assessments().start("B", two, leader);
		WorkedAnswers.save(assessments(), WorkedAnswers.of("C1"), finished, Access.of(leader));
		assessments().complete(finished, Access.of(leader), "token");
		CurrentPerson both = people().member(Map.of(one, Role.VIEWER, two, Role.PM));
		assertThat(teamAssessments().latest(10, both)).extracting(AssessmentSummary::id).containsExactly(finished, id);
		assertThat(teamAssessments().latest(1, both)).extracting(AssessmentSummary::stage)
			.containsExactly(stage(finished));
		assertThat(teamAssessments().latest(10, people().admin())).isEmpty();
	}

	@Test
	default void namesTheStageOfAdviceFromBeforeTheStageWasKept() throws Exception {
		Started held = WorkedAnswers.save(assessments(), WorkedAnswers.of("C5"));
		assessments().complete(held.id(), held.access(), "token");
		String stage = stage(held.id());
		assertThat(stage).isNotBlank();
		jdbc().update("update finished_advice set stage = null where assessment_id = ?", held.id());
		for (String statement : migration("V8__assessments_of_teams.sql").split(";")) {
			if (statement.contains("update finished_advice")) {
				jdbc().update(statement);
			}
		}
		assertThat(stage(held.id())).isEqualTo(stage);
	}

	@Test
	default void tellsTheAuditLogWhoDidWhatAndNoAnswer() {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		Started held = WorkedAnswers.save(assessments(), WorkedAnswers.of("C3"));
		assessments().answer(held.id(), held.access(), "pain-points",
				new StepAnswers(Map.of("standard_difference", "canary"), Map.of("consistency", "canary"), 1, "tab"));
		teamAssessments().claim(held.id(), held.key(), team, leader);
		Completed completed = assessments().complete(held.id(), Access.of(leader), "token");
		assessments().rename(held.id(), Access.of(leader), "Contoso");
		assessments().delete(held.id(), Access.of(leader));
		List<Map<String, Object>> log = log(held.id());
		assertThat(log).extracting((event) -> event.get("action"))
			.containsExactly("assessment.started", "assessment.claimed", "assessment.completed", "assessment.renamed",
					"assessment.deleted");
		assertThat(log).extracting((event) -> event.get("actor_kind"))
			.containsExactly("VISITOR", "PERSON", "PERSON", "PERSON", "PERSON");
		assertThat(log.subList(1, 5)).extracting((event) -> event.get("actor_id")).containsOnly(leader.id().toString());
		assertThat(log.toString()).doesNotContain("canary").doesNotContain(held.key());
		assertThat((String) log.get(1).get("after")).contains(team.toString(), completed.reference(), "DRAFT");
		assertThat((String) log.get(2).get("after")).contains(completed.sha256(), "COMPLETED");
		assertThat(log.get(3)).containsEntry("before", "{\"organisation\":\"Northwind\"}")
			.containsEntry("after", "{\"organisation\":\"Contoso\"}");
		assertThat((String) log.get(4).get("before")).contains(completed.sha256(), completed.reference());
	}

	private List<Map<String, Object>> log(UUID id) {
		return jdbc().queryForList("select * from audit_event where object = ? order by number", "assessment:" + id);
	}

	private String stage(UUID id) {
		return jdbc().queryForObject("select stage from finished_advice where assessment_id = ?", String.class, id);
	}

	private boolean claims(Started held, UUID team, CurrentPerson leader) {
		try {
			teamAssessments().claim(held.id(), held.key(), team, leader);
			return true;
		}
		catch (ClaimedAssessmentException ex) {
			return false;
		}
	}

	private List<ThrowingCallable> changes(UUID id, Access access) {
		return List.of(() -> assessments().answer(id, access, STEP, ANSWERS),
				() -> assessments().complete(id, access, "token"), () -> assessments().rename(id, access, "Contoso"),
				() -> assessments().delete(id, access));
	}

	private static String migration(String name) throws java.io.IOException {
		try (var file = TeamStorage.class.getResourceAsStream("/db/migration/common/" + name)) {
			return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
		}
	}

}
