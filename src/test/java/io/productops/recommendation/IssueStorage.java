package io.productops.recommendation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.productops.advice.Advice;
import io.productops.assessment.Access;
import io.productops.assessment.AdviceReader;
import io.productops.assessment.FinishedAssessment;
import io.productops.assessment.Started;
import io.productops.assessment.TeamAssessmentService;
import io.productops.assessment.WorkedAnswers;
import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;
import io.productops.team.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How advice becomes recommendations on every database.
 */
interface IssueStorage extends Stored {

	@Test
	default void issuesWhatTheAdviceSaysInItsOrder() {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		for (int i = 1; i <= 9; i++) {
			UUID assessment = completed("C" + i, team, leader);
			FinishedAssessment finished = assessments().finished(assessment, Access.of(leader));
			Advice advice = AdviceReader.read(finished.advice());
			List<RecommendationDetails> issued = recommendations().ofAssessment(assessment, leader);
			assertThat(issued).extracting((each) -> each.advised().advisedAs())
				.isEqualTo(advice.recommendations().stream().map(Advice.Recommendation::id).toList());
			assertThat(issued).allSatisfy((each) -> {
				Advice.Recommendation item = advice.recommendations().get(each.position() - 1);
				assertThat(each.advised().title()).isEqualTo(item.title());
				assertThat(each.advised().why()).isEqualTo(item.why());
				assertThat(each.reference()).isEqualTo(finished.reference());
				assertThat(each.playbookSha256()).isEqualTo(finished.playbook().ref().sha256());
				assertThat(each.work().status()).isEqualTo(RecommendationStatus.PROPOSED);
				assertThat(each.work().owner()).isNull();
				assertThat(each.basis().because().stream().map((answer) -> answer.question()).distinct())
					.isEqualTo(item.evidence());
				assertThat(recommendations().history(each.id(), leader)).singleElement()
					.satisfies((entry) -> assertThat(entry.actor()).isEqualTo(leader.id()))
					.satisfies((entry) -> assertThat(HistoryEntry.replay(List.of(entry))).isEqualTo(each.work()));
			});
		}
	}

	@Test
	default void keepsSeverityAndWhatWouldClearAFlag() {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		RecommendationDetails flag = issued("C1", team, leader).stream()
			.filter((each) -> each.advised().kind().equals("flag"))
			.findFirst()
			.orElseThrow();
		assertThat(flag.advised().severity()).isIn("critical", "high", "medium");
		assertThat(flag.basis().clearing()).isNotEmpty();
	}

	@Test
	default void keepsWhatWouldClearOrChangeEverythingElse() {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		Map<String, List<Basis>> kinds = new TreeMap<>();
		for (String worked : List.of("C1", "C2", "C3", "C4", "C5", "C6", "C7")) {
			issued(worked, team, leader)
				.forEach((each) -> kinds.computeIfAbsent(each.advised().kind(), (kind) -> new ArrayList<>())
					.add(each.basis()));
		}
		assertThat(kinds).containsKeys("flag", "stage", "system", "principle");
		kinds.forEach((kind, all) -> assertThat(all).as(kind)
			.allMatch(Basis::searched)
			.anyMatch((basis) -> !basis.clearing().isEmpty()));
		assertThat(kinds.get("flag")).allMatch((basis) -> basis.priority() == null);
		assertThat(kinds.get("system"))
			.allSatisfy((basis) -> assertThat(basis.priority()).matches("Priority \\d+ of 100: \\d+ from need.*\\."))
			.anySatisfy((basis) -> assertThat(basis.priority()).contains(" because it was named as a pain"));
		assertThat(kinds.get("stage")).anySatisfy(
				(basis) -> assertThat(basis.clearing()).anyMatch((line) -> line.contains(", and it would be “")));
	}

	@Test
	default void issuesOnceWhenTwentyComplete() throws Exception {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		UUID id = assessments().start(null, team, leader);
		WorkedAnswers.save(assessments(), WorkedAnswers.of("C2"), id, Access.of(leader));
		all(Collections.nCopies(20, () -> assessments().complete(id, Access.of(leader), "token")));
		List<RecommendationDetails> issued = recommendations().ofAssessment(id, leader);
		assertThat(issued).isNotEmpty().extracting(RecommendationDetails::position).doesNotHaveDuplicates();
	}

	@Test
	default void issuesWhatAKeyHeldWhenItComesToATeam() throws Exception {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		Started held = assessments().start("Northwind");
		WorkedAnswers.save(assessments(), WorkedAnswers.of("C4"), held.id(), held.access());
		assessments().complete(held.id(), held.access(), "token");
		assertThat(count("recommendation", held.id())).isZero();
		TeamAssessmentService teamAssessments = application().getBean(TeamAssessmentService.class);
		all(Collections.nCopies(10, () -> {
			teamAssessments.claim(held.id(), held.key(), team, leader);
			return true;
		}));
		FinishedAssessment finished = assessments().finished(held.id(), Access.of(leader));
		assertThat(recommendations().ofAssessment(held.id(), leader))
			.hasSameSizeAs(AdviceReader.read(finished.advice()).recommendations());
	}

	@Test
	default void issuesADraftThatCameToATeamWhenItIsCompleted() {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		Started held = assessments().start("Northwind");
		WorkedAnswers.save(assessments(), WorkedAnswers.of("C4"), held.id(), held.access());
		application().getBean(TeamAssessmentService.class).claim(held.id(), held.key(), team, leader);
		assertThat(recommendations().ofAssessment(held.id(), leader)).isEmpty();
		assessments().complete(held.id(), Access.of(leader), "token");
		assertThat(recommendations().ofAssessment(held.id(), leader)).isNotEmpty();
	}

	@Test
	default void deletesThemWithTheAssessment() {
		UUID team = people().team("Checkout");
		CurrentPerson leader = people().member(team, Role.LEADER);
		UUID assessment = completed("C2", team, leader);
		RecommendationDetails seen = recommendations().ofAssessment(assessment, leader).get(0);
		UUID one = seen.id();
		decisions().plan(one, seen.version(), new WorkPlan(leader.id(), null, null, null, null, List.of("pilot"), null),
				leader);
		assessments().delete(assessment, Access.of(leader));
		assertThat(recommendations().ofAssessment(assessment, leader)).isEmpty();
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> recommendations().find(one, leader));
		for (String table : List.of("recommendation_event", "recommendation_label", "recommendation_comment")) {
			assertThat(jdbc().queryForObject("select count(*) from " + table + " where recommendation_id = ?",
					Integer.class, one))
				.as(table)
				.isZero();
		}
	}

	@Test
	default void showsThemToTheTeamAndToAdminsOnly() {
		UUID team = people().team("Checkout");
		UUID assessment = completed("C2", team, people().member(team, Role.LEADER));
		Map<CurrentPerson, Boolean> readers = Map.of(people().member(team, Role.VIEWER), false,
				people().member(team, Role.PM), true, people().member(team, Role.LEADER), true, people().admin(),
				false);
		readers.forEach((reader, decides) -> {
			List<RecommendationDetails> seen = recommendations().ofAssessment(assessment, reader);
			assertThat(seen).isNotEmpty().allMatch((each) -> each.decidable() == decides);
			assertThat(recommendations().history(seen.get(0).id(), reader)).hasSize(1);
		});
		UUID id = recommendations().ofAssessment(assessment, people().admin()).get(0).id();
		for (CurrentPerson other : List.of(people().stranger(),
				people().member(people().team("Search"), Role.LEADER))) {
			assertThat(recommendations().ofAssessment(assessment, other)).isEmpty();
			assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> recommendations().find(id, other));
			assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> recommendations().history(id, other));
		}
	}

	private int count(String table, UUID assessment) {
		Integer count = jdbc().queryForObject("select count(*) from " + table + " where assessment_id = ?",
				Integer.class, assessment);
		return (count != null) ? count : -1;
	}

	/** Runs them at once and gives every result. */
	static <T> List<T> all(List<Callable<T>> calls) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(Math.min(calls.size(), 20));
		try {
			List<T> results = new ArrayList<>();
			for (Future<T> future : threads.invokeAll(calls)) {
				results.add(future.get());
			}
			return results;
		}
		finally {
			threads.shutdownNow();
		}
	}

}
