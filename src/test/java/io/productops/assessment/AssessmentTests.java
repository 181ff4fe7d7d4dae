package io.productops.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What an assessment lets happen to it.
 */
class AssessmentTests {

	private static final Instant LATER = Assessments.START.plusSeconds(60);

	private static final BigDecimal ELEVEN = new BigDecimal(11);

	@Test
	void startsAsAnEmptyDraft() {
		Assessment draft = Assessments.draft();
		assertThat(draft.status()).isEqualTo(AssessmentStatus.DRAFT);
		assertThat(draft.answers()).isEmpty();
		assertThat(draft.steps()).isEmpty();
		assertThat(draft.completedAt()).isNull();
		assertThat(draft.updatedAt()).isEqualTo(Assessments.START);
	}

	@Test
	void opensWithItsKeyOnly() {
		Assessment draft = Assessments.draft();
		assertThat(draft.holder().opensFor(Access.withKey("key"))).isTrue();
		assertThat(draft.holder().opensFor(Access.withKey("Key"))).isFalse();
		assertThat(draft.holder().opensFor(Access.withKey(""))).isFalse();
		assertThat(draft.holder().opensFor(Access.withKey(null))).isFalse();
	}

	@Test
	void countsTheSavesOfEachStepApart() {
		Assessment draft = Assessments.draft();
		draft.answer(Assessments.SCALE, Assessments.posted(0, "a", Map.of("people", ELEVEN)), LATER);
		StepState scale = draft.answer(Assessments.SCALE, Assessments.posted(1, "b", Map.of()), LATER.plusSeconds(1));
		StepState scope = draft.answer(Assessments.SCOPE, Assessments.posted(0, "b", Map.of("decider", "yes")), LATER);
		assertThat(scale).isEqualTo(new StepState(2, "b", LATER.plusSeconds(1)));
		assertThat(scope.version()).isEqualTo(1);
	}

	@Test
	void takesAwayWhatIsNotPostedAgainInTheSameStepOnly() {
		Assessment draft = Assessments.draft();
		draft.answer(Assessments.SCALE, Assessments.posted(0, "a", Map.of("people", ELEVEN, "sponsor", "yes")), LATER);
		draft.answer(Assessments.SCOPE, Assessments.posted(0, "a", Map.of("decider", "no")), LATER);
		draft.answer(Assessments.SCALE, Assessments.posted(1, "a", Map.of("sponsor", "no")), LATER);
		assertThat(draft.answers()).isEqualTo(Map.of("sponsor", "no", "decider", "no"));
	}

	@Test
	void keepsNotSureApartFromNotAnswered() {
		Assessment draft = Assessments.draft();
		draft.answer(Assessments.SCALE, Assessments.posted(0, "a", Assessments.notSure("sponsor")), LATER);
		assertThat(draft.answers()).containsKey("sponsor").containsEntry("sponsor", null);
		assertThat(draft.answers()).doesNotContainKey("people");
	}

	@Test
	void refusesAStaleSaveOfAnotherTabWithBothSides() {
		Assessment draft = Assessments.draft();
		draft.answer(Assessments.SCALE, Assessments.posted(0, "a", Map.of("people", ELEVEN)), LATER);
		StepAnswers late = Assessments.posted(0, "b", Map.of("people", BigDecimal.ONE));
		assertThatExceptionOfType(StaleStepException.class)
			.isThrownBy(() -> draft.answer(Assessments.SCALE, late, LATER))
			.satisfies((conflict) -> {
				assertThat(conflict.mine()).isEqualTo(late);
				assertThat(conflict.theirs().answers()).isEqualTo(Map.of("people", ELEVEN));
				assertThat(conflict.currentVersion()).isEqualTo(1);
			});
		assertThat(draft.answers()).isEqualTo(Map.of("people", ELEVEN));
	}

	@Test
	void takesAStaleSaveOfTheTabThatSavedLast() {
		Assessment draft = Assessments.draft();
		draft.answer(Assessments.SCALE, Assessments.posted(0, "a", Map.of("people", ELEVEN)), LATER);
		draft.answer(Assessments.SCALE, Assessments.posted(0, "a", Map.of("people", BigDecimal.ONE)), LATER);
		assertThat(draft.answers()).isEqualTo(Map.of("people", BigDecimal.ONE));
	}

	@Test
	void doesNotTakeTwoTabsWithoutANameForOne() {
		Assessment draft = Assessments.draft();
		draft.answer(Assessments.SCALE, Assessments.posted(0, "", Map.of("people", ELEVEN)), LATER);
		assertThatExceptionOfType(StaleStepException.class).isThrownBy(
				() -> draft.answer(Assessments.SCALE, Assessments.posted(0, "", Map.of("sponsor", "no")), LATER));
	}

	@Test
	void seesNoConflictBetweenEqualAnswers() {
		Assessment draft = Assessments.draft();
		draft.answer(Assessments.SCALE, Assessments.posted(0, "a", Map.of("people", 11)), LATER);
		StepState state = draft.answer(Assessments.SCALE, Assessments.posted(0, "b", Map.of("people", ELEVEN)),
				LATER.plusSeconds(5));
		assertThat(state).isEqualTo(new StepState(1, "a", LATER));
	}

	@Test
	void takesNoAnswersOnceCompleted() {
		Assessment completed = Assessments.completed();
		assertThat(completed.status()).isEqualTo(AssessmentStatus.COMPLETED);
		assertThat(completed.completedAt()).isEqualTo(Assessments.START.plusSeconds(120));
		assertThatExceptionOfType(CompletedAssessmentException.class)
			.isThrownBy(() -> completed.answer(Assessments.SCALE, Assessments.posted(1, "tab", Map.of()), LATER));
		assertThatExceptionOfType(CompletedAssessmentException.class).isThrownBy(() -> completed.complete(null, LATER));
	}

	@Test
	void canBeRenamedAlsoWhenCompleted() {
		Assessment completed = Assessments.completed();
		completed.rename("Contoso", LATER);
		assertThat(completed.organisation()).isEqualTo("Contoso");
	}

}
