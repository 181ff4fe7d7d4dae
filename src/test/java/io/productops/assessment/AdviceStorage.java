package io.productops.assessment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import io.productops.advice.Advice;
import io.productops.advice.AdviceEngine;
import io.productops.advice.AdviceJson;
import io.productops.advice.Answers;
import io.productops.advice.Playbook;
import io.productops.advice.Question;
import io.productops.playbook.PlaybookService;
import io.productops.shared.NotFoundException;
import io.productops.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What every database must keep of a finished advice and of playbooks.
 */
interface AdviceStorage extends Stored {

	default PlaybookService playbooks() {
		return application().getBean(PlaybookService.class);
	}

	@Test
	default void keepsTheBytesThatTheEngineMakes() {
		for (int i = 1; i <= 9; i++) {
			Map<String, @Nullable Object> answers = WorkedAnswers.of("C" + i);
			Started started = WorkedAnswers.save(assessments(), answers);
			Completed completed = assessments().complete(started.id(), started.access(), "token");
			FinishedAssessment finished = assessments().finished(started.id(), started.access());
			assertThat(finished.advice()).isEqualTo(AdviceJson.write(advise(answers)));
			assertThat(finished.sha256()).isEqualTo(Sha256.of(finished.advice())).isEqualTo(completed.sha256());
			assertThat(finished.playbook().ref()).isEqualTo(playbooks().published().ref());
			assertThat(finished.completedAt()).isEqualTo(completed.completedAt());
		}
	}

	@Test
	default void keepsFlagsAndScoresAsRows() {
		Map<String, @Nullable Object> answers = WorkedAnswers.of("C1");
		Started started = WorkedAnswers.save(assessments(), answers);
		assessments().complete(started.id(), started.access(), "token");
		Advice advice = advise(answers);
		assertThat(jdbc().queryForList("select rule from advice_flag where assessment_id = ? order by position",
				String.class, started.id()))
			.isNotEmpty()
			.isEqualTo(advice.flags().stream().map(Advice.Flag::id).toList());
		assertThat(jdbc().queryForList("select score from advice_score where assessment_id = ? order by position",
				Integer.class, started.id()))
			.isNotEmpty()
			.isEqualTo(advice.principles().stream().map(Advice.PrincipleScore::score).toList());
	}

	@Test
	default void keepsOnlyAnswersToQuestionsThatWereAsked() {
		Map<String, @Nullable Object> answers = new LinkedHashMap<>(WorkedAnswers.of("C1"));
		answers.put("existing_ops", "none");
		answers.put("intent", "nothing_yet");
		answers.put("charter", null);
		Started started = WorkedAnswers.save(assessments(), answers);
		assessments().complete(started.id(), started.access(), "token");
		FinishedAssessment finished = assessments().finished(started.id(), started.access());
		assertThat(finished.answers()).containsEntry("charter", null)
			.containsKeys("pm_count", "existing_ops")
			.doesNotContainKeys("ops_headcount", "proxy", "success_measures");
		assertThat(assessments().find(started.id(), started.access()).answers()).containsKey("ops_headcount");
	}

	@Test
	default void makesOneAdviceOfTwentyParallelCompletions() throws Exception {
		Started started = WorkedAnswers.save(assessments(), WorkedAnswers.of("C5"));
		List<Callable<Completed>> calls = Collections.nCopies(20,
				() -> assessments().complete(started.id(), started.access(), "the same token"));
		List<Completed> results = AnswerStorage.all(calls);
		assertThat(results).hasSize(20)
			.usingRecursiveFieldByFieldElementComparatorIgnoringFields("again")
			.containsOnly(results.get(0));
		assertThat(results).filteredOn((result) -> !result.again()).as("the one that made it").hasSize(1);
		assertThat(count("finished_advice", started)).isEqualTo(1);
	}

	@Test
	default void hasNoPlaceForASecondAdvice() {
		Started started = WorkedAnswers.save(assessments(), WorkedAnswers.of("C2"));
		assessments().complete(started.id(), started.access(), "token");
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> jdbc()
			.update("insert into finished_advice (assessment_id, version, token, advice, sha256, playbook_version, "
					+ "playbook_sha256, answers, created_at) select assessment_id, 0, 'other', advice, sha256, "
					+ "playbook_version, playbook_sha256, answers, created_at from finished_advice "
					+ "where assessment_id = ?", started.id()));
	}

	// ASVS V2.3.1
	@Test
	default void namesEveryRequiredAnswerThatIsMissing() {
		Started started = assessments().start(null);
		List<String> required = playbooks().published()
			.questions()
			.stream()
			.filter(Question::required)
			.map(Question::id)
			.toList();
		assertThatExceptionOfType(IncompleteAssessmentException.class)
			.isThrownBy(() -> assessments().complete(started.id(), started.access(), "token"))
			.satisfies((ex) -> assertThat(ex.missing()).extracting(Question::id).isEqualTo(required).hasSize(5));
		assertThat(assessments().find(started.id(), started.access()).completed()).isFalse();
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> assessments().finished(started.id(), started.access()));
	}

	@Test
	default void deletesEverythingAboutAnAssessment() {
		Started started = WorkedAnswers.save(assessments(), WorkedAnswers.of("C3"));
		assessments().complete(started.id(), started.access(), "token");
		assessments().delete(started.id(), started.access());
		for (String table : List.of("assessment_step", "finished_advice", "advice_flag", "advice_score")) {
			assertThat(count(table, started)).as(table).isZero();
		}
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> assessments().find(started.id(), started.access()));
	}

	@Test
	default void makesAnotherTextAnotherVersionAndKeepsTheOldOne() {
		Playbook before = playbooks().published();
		application().getBean(TransactionTemplate.class).executeWithoutResult((transaction) -> {
			transaction.setRollbackOnly();
			playbooks().register(before.text());
			assertThat(playbooks().published().ref()).isEqualTo(before.ref());
			playbooks().register(before.text() + "# another byte, another version\n");
			assertThat(playbooks().published().ref().version()).isGreaterThan(before.ref().version());
			assertThat(playbooks().version(before.ref().sha256()).text()).isEqualTo(before.text());
			assertThat(
					jdbc().queryForObject("select after from audit_event order by number desc limit 1", String.class))
				.contains(playbooks().published().ref().sha256());
		});
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> playbooks().version("unknown"));
	}

	private int count(String table, Started started) {
		Integer count = jdbc().queryForObject("select count(*) from " + table + " where assessment_id = ?",
				Integer.class, started.id());
		return (count != null) ? count : -1;
	}

	private Advice advise(Map<String, @Nullable Object> answers) {
		Playbook playbook = playbooks().published();
		return AdviceEngine.advise(playbook, Answers.read(playbook.questions(), answers).answers());
	}

}
