package io.productops.impact;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.productops.assessment.StoredAdviceService;
import io.productops.assessment.TeamAssessmentService;
import io.productops.assessment.WorkedAnswers;
import io.productops.playbook.DraftDetails;
import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What holds of trying a draft out and of making stored advice once more, on either
 * database.
 */
interface TrialStorage extends Stored {

	@Test
	default void triesADraftOnAWorkedCaseAlsoWithAChangeThatIsNotSaved() {
		CurrentPerson admin = given().admin();
		DraftDetails draft = given().draft(admin, Map.of(Previews.CLAIM, "Said otherwise."));
		TrialService trials = bean(TrialService.class);
		assertThat(trials.run(admin, draft.number(), "C1", Map.of()).difference().any()).isFalse();
		Trial trial = trials.run(admin, draft.number(), "C1", Map.of(Previews.CRITICAL, "process_hours >= 5.0"));
		assertThat(trial.difference().flags()).contains("M3-R1");
		assertThat(trial.ignored()).isZero();
		assertThat(given().drafts().draft(admin, draft.number()).revision()).isEqualTo(draft.revision());
	}

	@Test
	default void triesADraftOnAFinishedAssessmentOfATeam() {
		CurrentPerson admin = given().admin();
		UUID id = given().finished("C2", given().team("Checkout"));
		String reference = bean(TeamAssessmentService.class).summary(id, admin).reference();
		DraftDetails draft = given().draft(admin, Map.of(Previews.HIGH, "process_hours >= 4.0"));
		assertThat(bean(TrialService.class).run(admin, draft.number(), reference, Map.of()).difference().flags())
			.contains("M3-R1");
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> bean(TrialService.class).run(admin, draft.number(), "POA-NONE-0000", Map.of()));
	}

	@Test
	default void namesTheLineOfAFault() {
		CurrentPerson admin = given().admin();
		DraftDetails draft = given().draft(admin, Map.of(Previews.CLAIM, "Said otherwise."));
		Trial trial = bean(TrialService.class).run(admin, draft.number(), "C1",
				Map.of(Previews.HIGH, "process_hour >= 4.0"));
		assertThat(trial.difference()).isNull();
		assertThat(trial.faults()).singleElement().satisfies((fault) -> {
			assertThat(fault.line()).isGreaterThan(1);
			assertThat(fault.where()).isEqualTo("M3-R1");
		});
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(
				() -> bean(TrialService.class).run(admin, draft.number(), "C1", Map.of("rules/X/when", "true")));
	}

	@Test
	default void shipsTheWorkedCases() {
		List<WorkedCase> cases = bean(TrialService.class).cases(given().admin());
		assertThat(cases).hasSize(9)
			.allSatisfy((each) -> assertThat(each.answers().keySet()).isEqualTo(WorkedAnswers.of(each.id()).keySet()));
	}

	@Test
	default void makesEveryStoredAdviceOnceMore() {
		CurrentPerson admin = given().admin();
		UUID team = given().team("Checkout");
		UUID good = given().finished("C5", team);
		UUID spoilt = given().finished("C7", team);
		UUID held = given().finishedWithoutAccount("C8");
		String advice = given().jdbc()
			.queryForObject("select advice from finished_advice where assessment_id = ?", String.class, spoilt);
		spoil(spoilt, advice.replace("\"stage\":{\"id\":\"", "\"stage\":{\"id\":\"x"));
		try {
			ReplayRun run = replayed(admin);
			assertThat(run.progress().state()).isEqualTo(RunState.FINISHED);
			assertThat(run.result().shown()).extracting(ReplayResult.Shown::assessment)
				.contains(spoilt)
				.doesNotContain(good, held);
			assertThat(all(admin)).anySatisfy((each) -> assertThat(each.assessment()).isEqualTo(spoilt))
				.filteredOn((each) -> List.of(good, spoilt, held).contains(each.assessment()))
				.extracting(Replayed::same)
				.containsOnlyOnce(false);
		}
		finally {
			spoil(spoilt, advice);
		}
	}

	private void spoil(UUID assessment, String advice) {
		given().jdbc().update("update finished_advice set advice = ? where assessment_id = ?", advice, assessment);
	}

	private ReplayRun replayed(CurrentPerson admin) {
		ReplayService replays = bean(ReplayService.class);
		replays.start(admin);
		replays.start(admin);
		ReplayRun run = replays.latest(admin).orElseThrow();
		for (int i = 0; i < 1200 && run.progress().running(); i++) {
			pause();
			run = replays.latest(admin).orElseThrow();
		}
		return run;
	}

	private static void pause() {
		try {
			Thread.sleep(50);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private List<Replayed> all(CurrentPerson admin) {
		List<Replayed> all = new java.util.ArrayList<>();
		UUID last = StoredAdviceService.START;
		for (List<Replayed> part = List.of(new Replayed(last, null, true)); !part.isEmpty();) {
			part = bean(ReplayService.class).check(admin, last, 50);
			all.addAll(part);
			last = part.isEmpty() ? last : part.get(part.size() - 1).assessment();
		}
		return all;
	}

}
