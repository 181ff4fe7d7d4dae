package io.productops.impact;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.productops.advice.FaultyPlaybookException;
import io.productops.assessment.Access;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.StoredAdviceService;
import io.productops.playbook.DraftDetails;
import io.productops.shared.ForbiddenException;
import io.productops.team.CurrentPerson;
import io.productops.team.People;
import io.productops.team.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What holds of previews on either database.
 */
interface ImpactStorage extends Stored {

	@Test
	default void findsWhatADraftChangesAndForWhom() {
		CurrentPerson admin = given().admin();
		UUID team = given().team("Checkout");
		UUID critical = given().finished("C1", team);
		UUID high = given().finished("C2", team);
		UUID same = given().finished("C6", team);
		DraftDetails draft = given().draft(admin,
				Map.of(Previews.CRITICAL, "process_hours >= 5.0", Previews.HIGH, "process_hours >= 4.0"));
		ImpactRun run = given().run(admin, draft);
		assertThat(run.progress().state()).isEqualTo(RunState.FINISHED);
		assertThat(run.progress().done()).isEqualTo(run.progress().total()).isGreaterThanOrEqualTo(3);
		assertThat(run.wordingOnly()).isFalse();
		assertThat(run.revision()).isEqualTo(draft.revision());
		Difference first = change(admin, run, critical);
		assertThat(first.before().flags()).containsEntry("M3-R1", "high");
		assertThat(first.after().flags()).containsEntry("M3-R1", "critical");
		assertThat(first.flags()).contains("M3-R1");
		assertThat(first.tick()).isNotNull();
		Difference second = change(admin, run, high);
		assertThat(second.before().flags()).doesNotContainKey("M3-R1");
		assertThat(second.after().flags()).containsEntry("M3-R1", "high");
		assertThat(changed(admin, run)).contains(critical, high).doesNotContain(same);
		assertThat(bean(ImpactService.class).teams(admin, run)).filteredOn((each) -> each.team().equals(team))
			.singleElement()
			.satisfies((each) -> {
				assertThat(each.changed()).isEqualTo(2);
				assertThat(each.critical()).isEqualTo(1);
				assertThat(each.tick()).isTrue();
			});
		assertThat(Objects.requireNonNull(run.summary()).flags())
			.anySatisfy((move) -> assertThat(move).extracting("rule", "before", "after")
				.containsExactly("M3-R1", "high", "critical"))
			.anySatisfy((move) -> assertThat(move).extracting("rule", "before", "after")
				.containsExactly("M3-R1", null, "high"));
		assertThat(bean(ImpactService.class).recommendations(admin, run, high).same()).isFalse();
	}

	@Test
	default void wordsAloneChangeNobodysAdvice() {
		CurrentPerson admin = given().admin();
		given().finished("C1", given().team("Checkout"));
		ImpactRun run = given().run(admin, given().draft(admin, Map.of(Previews.CLAIM, "Said otherwise.")));
		assertThat(run.wordingOnly()).isTrue();
		assertThat(Objects.requireNonNull(run.summary()).changed()).isZero();
		// a name of something else in plain words decides
		assertThat(given().run(admin, given().draft(admin, Map.of("rules/M3-R1/mistake", "M1"))).wordingOnly())
			.isFalse();
	}

	@Test
	default void countsWhatAKeyHoldsAndShowsNothingOfIt() {
		CurrentPerson admin = given().admin();
		UUID held = given().finishedWithoutAccount("C1");
		DraftDetails draft = given().draft(admin, Map.of(Previews.CRITICAL, "process_hours >= 5.0"));
		ImpactRun run = given().run(admin, draft);
		ImpactSummary summary = Objects.requireNonNull(run.summary());
		assertThat(summary.withoutTeam()).isPositive();
		assertThat(changed(admin, run)).doesNotContain(held).hasSize(summary.changed() - summary.withoutTeam());
	}

	@Test
	default void answersThatCannotBeReadHoldUpNoOthers() {
		CurrentPerson admin = given().admin();
		UUID team = given().team("Checkout");
		UUID first = given().finished("C1", team);
		UUID spoilt = given().finished("C1", team);
		UUID last = given().finished("C1", team);
		String answers = given().jdbc()
			.queryForObject("select answers from finished_advice where assessment_id = ?", String.class, spoilt);
		spoil(spoilt, "{\"answers\": [");
		try {
			DraftDetails draft = given().draft(admin, Map.of(Previews.CRITICAL, "process_hours >= 5.0"));
			ImpactRun run = given().run(admin, draft);
			assertThat(run.progress().state()).isEqualTo(RunState.FINISHED);
			assertThat(run.progress().done()).isEqualTo(run.progress().total());
			assertThat(Objects.requireNonNull(run.summary()).unreadable()).isOne();
			assertThat(changed(admin, run)).contains(first, last).doesNotContain(spoilt);
		}
		finally {
			spoil(spoilt, answers);
		}
	}

	@Test
	default void leavesOutAnswersToAnotherPlaybook() {
		CurrentPerson admin = given().admin();
		UUID id = given().finished("C1", given().team("Checkout"));
		ImpactRun begun = bean(ImpactRepository.class)
			.find(begun(given().draft(admin, Map.of(Previews.CRITICAL, "process_hours >= 5.0"))), Instant.now())
			.orElseThrow();
		bean(ImpactRound.class).run(begun, bean(ImpactService.class).playbooks(admin, begun), List.of("0".repeat(64)));
		ImpactRun run = bean(ImpactService.class).latest(admin, begun.draft()).orElseThrow();
		assertThat(run.progress().state()).isEqualTo(RunState.FINISHED);
		assertThat(run.progress().done()).isZero();
		assertThat(Objects.requireNonNull(run.summary()).changed()).isZero();
		assertThat(changed(admin, run)).doesNotContain(id);
	}

	@Test
	default void belongsToOneRevisionAndOnePublishedVersion() {
		CurrentPerson admin = given().admin();
		DraftDetails draft = given().draft(admin, Map.of(Previews.CLAIM, "Said otherwise."));
		ImpactRun run = given().run(admin, draft);
		assertThat(bean(ImpactService.class).isCurrent(run, draft)).isTrue();
		DraftDetails saved = given().drafts()
			.change(admin, draft.number(), draft.revision(), Map.of(Previews.CLAIM, "Once more."), "Claim");
		assertThat(bean(ImpactService.class).isCurrent(run, saved)).isFalse();
		ImpactRun next = given().run(admin, saved);
		assertThat(bean(ImpactService.class).latest(admin, draft.number())).contains(next);
		assertThat(bean(ImpactRepository.class).find(run.progress().id(), Instant.now())).isEmpty();
	}

	@Test
	default void aCancelledRunStaysSo() {
		CurrentPerson admin = given().admin();
		UUID id = begun(given().draft(admin, Map.of(Previews.HIGH, "process_hours >= 4.0")));
		ImpactRun run = bean(ImpactRepository.class).find(id, Instant.now()).orElseThrow();
		bean(ImpactService.class).cancel(admin, run.draft());
		given().finished("C2", given().team("Checkout"));
		Compared both = bean(ImpactService.class).playbooks(admin, run);
		bean(ImpactRound.class).run(run, both, List.of(both.before().ref().sha256()));
		ImpactRun after = bean(ImpactService.class).latest(admin, run.draft()).orElseThrow();
		assertThat(after.progress().state()).isEqualTo(RunState.CANCELLED);
		assertThat(after.progress().done()).isZero();
		assertThat(after.summary()).isNull();
	}

	@Test
	default void aRunThatARestartCutOffCanBeBegunAgain() throws Exception {
		CurrentPerson admin = given().admin();
		DraftDetails draft = given().draft(admin, Map.of(Previews.CLAIM, "Said otherwise."));
		UUID id = begun(draft);
		given().jdbc()
			.update("update background_run set beat_at = started_at, started_at = started_at where id = ?", id);
		Instant later = Instant.now().plus(RunRepository.SILENCE).plusSeconds(1);
		assertThat(bean(ImpactRepository.class).find(id, later).orElseThrow().progress().state())
			.isEqualTo(RunState.CUT_OFF);
		given().jdbc()
			.update("update background_run set beat_at = ? where id = ?",
					java.sql.Timestamp.from(Instant.now().minusSeconds(60)), id);
		ImpactRun again = bean(ImpactService.class).start(admin, draft.number());
		assertThat(again.progress().id()).isNotEqualTo(id);
		assertThat(awaited(admin, draft).progress().state()).isEqualTo(RunState.FINISHED);
	}

	@Test
	default void aFaultyDraftIsNotRun() {
		CurrentPerson admin = given().admin();
		DraftDetails draft = given().draft(admin, Map.of(Previews.HIGH, "process_hour >= 4.0"));
		assertThatExceptionOfType(FaultyPlaybookException.class)
			.isThrownBy(() -> bean(ImpactService.class).start(admin, draft.number()));
		assertThat(bean(ImpactService.class).latest(admin, draft.number())).isEmpty();
		assertThat(bean(ImpactService.class).faults(admin, draft.number())).isNotEmpty();
	}

	@Test
	default void forgetsADeletedAssessment() {
		CurrentPerson admin = given().admin();
		UUID team = given().team("Checkout");
		UUID id = given().finished("C1", team);
		ImpactRun run = given().run(admin, given().draft(admin, Map.of(Previews.CRITICAL, "process_hours >= 5.0")));
		assertThat(changed(admin, run)).contains(id);
		bean(AssessmentService.class).delete(id, Access.of(bean(People.class).member(team, Role.LEADER)));
		assertThat(changed(admin, run)).doesNotContain(id);
	}

	@Test
	default void onlyAdminsSeeWhatChanges() {
		CurrentPerson admin = given().admin();
		DraftDetails draft = given().draft(admin, Map.of(Previews.CLAIM, "Said otherwise."));
		ImpactRun run = given().run(admin, draft);
		CurrentPerson other = bean(People.class).member(given().team("Other"), Role.LEADER);
		ImpactService impacts = bean(ImpactService.class);
		PublicationService publications = bean(PublicationService.class);
		Approval approval = new Approval(draft.revision(), java.util.Set.of(), "x");
		for (Runnable each : List.<Runnable>of(() -> impacts.latest(other, draft.number()),
				() -> impacts.start(other, draft.number()), () -> impacts.cancel(other, draft.number()),
				() -> impacts.teams(other, run), () -> impacts.changes(other, run, StoredAdviceService.START, 1),
				() -> impacts.change(other, run, UUID.randomUUID()), () -> impacts.playbooks(other, run),
				() -> impacts.recommendations(other, run, UUID.randomUUID()),
				() -> impacts.faults(other, draft.number()), () -> publications.of(other, draft.number()),
				() -> publications.publish(other, draft.number(), approval),
				() -> publications.schedule(other, draft.number(), approval, Instant.MAX, java.time.ZoneOffset.UTC),
				() -> publications.unschedule(other, draft.number()),
				() -> bean(TrialService.class).run(other, draft.number(), "C1", Map.of()),
				() -> bean(TrialService.class).cases(other), () -> bean(ReplayService.class).latest(other),
				() -> bean(ReplayService.class).start(other), () -> bean(ReplayService.class).cancel(other),
				() -> bean(ReplayService.class).check(other, StoredAdviceService.START, 1))) {
			assertThatExceptionOfType(ForbiddenException.class).isThrownBy(each::run);
		}
	}

	private void spoil(UUID assessment, String answers) {
		given().jdbc().update("update finished_advice set answers = ? where assessment_id = ?", answers, assessment);
	}

	private UUID begun(DraftDetails draft) {
		UUID id = UUID.randomUUID();
		bean(RunRepository.class).insert(id, RunRepository.IMPACT, 1, "Ada", Instant.now());
		bean(ImpactRepository.class).insert(id, draft.number(), draft.revision(), "0".repeat(64), 1, false);
		return id;
	}

	private ImpactRun awaited(CurrentPerson admin, DraftDetails draft) throws InterruptedException {
		ImpactRun run = bean(ImpactService.class).latest(admin, draft.number()).orElseThrow();
		for (int i = 0; i < 600 && run.progress().running(); i++) {
			Thread.sleep(50);
			run = bean(ImpactService.class).latest(admin, draft.number()).orElseThrow();
		}
		return run;
	}

	private Difference change(CurrentPerson admin, ImpactRun run, UUID assessment) {
		return bean(ImpactService.class).change(admin, run, assessment).difference();
	}

	private List<UUID> changed(CurrentPerson admin, ImpactRun run) {
		return bean(ImpactService.class).changes(admin, run, StoredAdviceService.START, 100_000)
			.stream()
			.map(ChangedAssessment::assessment)
			.toList();
	}

}
