package io.productops.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.productops.advice.Answers;
import io.productops.shared.NotFoundException;
import io.productops.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What every database must keep of a draft.
 */
interface AnswerStorage extends Stored {

	String STEP = "org-scale";

	@ParameterizedTest
	@ValueSource(strings = { "C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9" })
	default void givesBackEveryAnswerAsItWasRead(String id) {
		Map<String, @Nullable Object> answers = WorkedAnswers.of(id);
		Started started = WorkedAnswers.save(assessments(), answers);
		AssessmentDetails found = assessments().find(started.id(), started.access());
		assertThat(found.answers()).isEqualTo(Answers.read(found.playbook().questions(), answers).answers().values());
	}

	@Test
	default void givesBackTextInAnyScriptByteForByte() {
		String text = "\"Zahlen\" 😀 مرحبا\u202e <script>alert('1')</script> \\ \r\n\ttab e\u0301 \u2028";
		String name = "\"Zahlen\" 😀 مرحبا <script>alert('1')</script> \\ e\u0301";
		Started started = assessments().start(name);
		assessments().answer(started.id(), started.access(), "pain-points",
				new StepAnswers(Map.of("standard_difference", text + "x"), Map.of("consistency", text + "."), 0, "t"));
		AssessmentDetails found = assessments().find(started.id(), started.access());
		assertThat(found.answers()).isEqualTo(Map.of("standard_difference", text + "x"));
		assertThat(found.notes()).isEqualTo(Map.of("consistency", text + "."));
		assertThat(found.organisation()).isEqualTo(name);
	}

	@Test
	default void keepsHalvesNotSureAndNotAnsweredApart() {
		Started started = assessments().start(null);
		Map<String, @Nullable Object> answers = new LinkedHashMap<>();
		answers.put("process_hours", 7.5);
		answers.put("exit_criteria", null);
		assessments().answer(started.id(), started.access(), "system-design",
				new StepAnswers(answers, Map.of(), 0, "tab"));
		Map<String, @Nullable Object> found = assessments().find(started.id(), started.access()).answers();
		assertThat(found).hasSize(2).containsEntry("exit_criteria", null);
		assertThat(found.get("process_hours")).hasToString("7.5");
	}

	@Test
	default void takesNoNotSureForARequiredQuestion() {
		Started started = assessments().start(null);
		assessments().answer(started.id(), started.access(), STEP,
				new StepAnswers(Assessments.notSure("pm_count"), Map.of(), 0, "tab"));
		assertThat(assessments().find(started.id(), started.access()).answers()).isEmpty();
	}

	@Test
	default void storesNothingOfAStepWithAProblem() {
		Started started = assessments().start(null);
		SaveResult result = assessments().answer(started.id(), started.access(), STEP, new StepAnswers(
				Map.of("pm_count", 11, "engineers", -1, "pm_ops_pct", 5), Map.of("intent", "x\0"), 0, "tab"));
		assertThat(result).isInstanceOfSatisfying(SaveResult.Rejected.class, (rejected) -> {
			assertThat(rejected.answers()).extracting(Answers.Problem::pointer)
				.containsExactlyInAnyOrder("/engineers", "/pm_ops_pct");
			assertThat(rejected.notes()).extracting(Answers.Problem::pointer).containsExactly("/intent");
		});
		AssessmentDetails found = assessments().find(started.id(), started.access());
		assertThat(found.answers()).isEmpty();
		assertThat(found.stepVersion(STEP)).isZero();
	}

	@Test
	default void isNotThereWithoutItsKey() {
		Started started = assessments().start(null);
		for (String key : new String[] { null, "", started.key() + "x", "\0" }) {
			assertThatExceptionOfType(NotFoundException.class)
				.isThrownBy(() -> assessments().find(started.id(), Access.withKey(key)));
			assertThatExceptionOfType(NotFoundException.class)
				.isThrownBy(() -> assessments().delete(started.id(), Access.withKey(key)));
		}
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> assessments().find(UUID.randomUUID(), started.access()));
		assertThat(jdbc().queryForObject("select key_hash from assessment where id = ?", String.class, started.id()))
			.isEqualTo(Sha256.of(started.key()));
	}

	@Test
	default void refusesAnUnknownStep() {
		Started started = assessments().start(null);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> assessments().answer(started.id(),
				started.access(), "no\0such", new StepAnswers(Map.of(), Map.of(), 0, "tab")));
	}

	@Test
	default void letsOnlyOneOfManyTabsWinAStep() throws Exception {
		Started started = assessments().start(null);
		List<Callable<Boolean>> tabs = java.util.stream.IntStream.range(0, 8)
			.<Callable<Boolean>>mapToObj((tab) -> () -> saves(started, STEP, Map.of("pm_count", tab), "tab" + tab))
			.toList();
		assertThat(all(tabs)).containsOnlyOnce(true);
		AssessmentDetails found = assessments().find(started.id(), started.access());
		assertThat(found.stepVersion(STEP)).isEqualTo(1);
		assertThat(found.steps().get(STEP).tab()).isEqualTo("tab" + found.answers().get("pm_count"));
	}

	@Test
	default void letsTabsOnDifferentStepsSaveAtTheSameTime() throws Exception {
		Started started = assessments().start(null);
		List<Callable<Boolean>> tabs = List.of(() -> saves(started, STEP, Map.of("pm_count", 7), "a"),
				() -> saves(started, "pain-points", Map.of("consistency", 2), "b"),
				() -> saves(started, "scope", Map.of("charter", "none"), "c"),
				() -> saves(started, "system-design", Map.of("data_selfserve", 3), "d"));
		assertThat(all(tabs)).containsOnly(true);
		assertThat(assessments().find(started.id(), started.access()).answers()).hasSize(4);
	}

	@Test
	default void deletesDraftsThatNobodyTouchedForTooLong() {
		Started old = assessments().start(null);
		Started young = assessments().start(null);
		Started completed = WorkedAnswers.save(assessments(), WorkedAnswers.of("C1"));
		assessments().complete(completed.id(), completed.access(), "token");
		saves(old, STEP, Map.of("pm_count", 7), "a");
		age(old, 91);
		age(young, 89);
		age(completed, 400);
		assessments().deleteExpiredDrafts();
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> assessments().find(old.id(), old.access()));
		assertThat(assessments().find(young.id(), young.access()).completed()).isFalse();
		assertThat(assessments().find(completed.id(), completed.access()).completed()).isTrue();
	}

	private void age(Started started, int days) {
		jdbc().update("update assessment set updated_at = updated_at - interval '" + days + "' day where id = ?",
				started.id());
	}

	private boolean saves(Started started, String step, Map<String, Object> answers, String tab) {
		try {
			return assessments().answer(started.id(), started.access(), step,
					new StepAnswers(answers, Map.of(), 0, tab)) instanceof SaveResult.Saved;
		}
		catch (StaleStepException ex) {
			return false;
		}
	}

	/** Runs them at the same time, each in a thread of its own. */
	static <T> List<T> all(List<Callable<T>> calls) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(calls.size());
		try {
			List<T> results = new java.util.ArrayList<>();
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
