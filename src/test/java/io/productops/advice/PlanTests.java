package io.productops.advice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * The plan of a whole playbook. That its expressions come to what they should is tried in
 * {@link ExpressionsAgreeWithCelTests}, that its verdicts do in {@link VerdictTests}.
 */
class PlanTests {

	private static final String ORDER = "pain_top == ['transparency', 'inbound_questions']";

	@Test
	void coversEveryExpressionOfTheBuiltInPlaybook() {
		assertThat(BuiltIn.PLAYBOOK.unplanned()).isEmpty();
	}

	@Test
	void saysWhatItLeavesToTheTermsAndDecidesTheSame() {
		Playbook playbook = PlaybookCompiler.compile(
				BuiltIn.text().replace("\"know_what_to_do <= 1 ||", "\"" + ORDER + " || know_what_to_do <= 1 ||"), 1);
		assertThat(playbook.unplanned()).singleElement()
			.satisfies((expression) -> assertThat(expression.text()).startsWith(ORDER));
		LongStream.range(0, 300).forEach((seed) -> {
			Answers answers = BuiltIn.answers(RandomAnswers.of(seed));
			assertThat(AdviceEngine.verdict(playbook, answers).stage())
				.isEqualTo(AdviceEngine.stage(playbook, answers));
		});
	}

	@Test
	void aChainThatNamesEverythingTwiceIsPlannedAtOnce() {
		StringBuilder facts = new StringBuilder("facts:\n  - {id: twice0, value: pm_count}\n");
		for (int i = 1; i <= 60; i++) {
			facts.append("  - {id: twice%d, value: \"twice%d + twice%d\"}\n".formatted(i, i - 1, i - 1));
		}
		String text = BuiltIn.text()
			.replace("\nfacts:\n", "\n" + facts)
			.replaceFirst("visible: dedicated\n", "visible: dedicated || twice60 < 0\n");
		assertThat(text).contains("twice60 < 0");
		Playbook playbook = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> PlaybookCompiler.compile(text, 1));
		Answers answers = BuiltIn.answers(RandomAnswers.of(1));
		assertThat(AdviceEngine.verdict(playbook, answers)).isEqualTo(AdviceEngine.verdict(BuiltIn.PLAYBOOK, answers));
	}

	@Test
	void whatNoClassCanHoldIsAFault() {
		StringBuilder fact = new StringBuilder("facts:\n  - id: endless\n    firstOf:\n");
		for (int member = 0; member < 120; member++) {
			int at = 50 * member;
			fact.append("      - {value: \"%s\"}\n".formatted(IntStream.range(at, at + 50)
				.mapToObj((i) -> "pm_count + %d > engineers".formatted(i))
				.collect(Collectors.joining(" || "))));
		}
		String text = BuiltIn.text().replace("\nfacts:\n", "\n" + fact);
		assertThatExceptionOfType(FaultyPlaybookException.class).isThrownBy(() -> PlaybookCompiler.compile(text, 1))
			.satisfies((ex) -> assertThat(ex.faults())
				.anySatisfy((fault) -> assertThat(fault.message()).contains("too long together")));
	}

	@Test
	void everyNamedValueIsThatOfTheTerms() {
		Model model = BuiltIn.PLAYBOOK.model();
		Plan plan = BuiltIn.PLAYBOOK.plan();
		Sheet sheet = plan.sheet();
		LongStream.range(0, 2_000).forEach((seed) -> {
			Answers answers = BuiltIn.answers(RandomAnswers.of(seed));
			sheet.read(answers);
			Evaluation evaluation = model.evaluate(answers).cleaned();
			for (int slot = 0; slot < model.slotCount(); slot++) {
				if (!(model.slot(slot) instanceof AreaRanking.Ranker)) {
					assertThat(sheet.value(slot)).as("slot %d of seed %d", slot, seed)
						.isEqualTo(bits(plan, slot, evaluation.slot(slot)));
				}
			}
		});
	}

	/** A value of the terms in the form of the plan. */
	private static long bits(Plan plan, int slot, Object value) {
		if (value instanceof Missing missing) {
			return (missing.questions() != 0) ? PlanMath.LACKING : PlanMath.NOTHING;
		}
		if (value instanceof Boolean truth) {
			return truth ? PlanMath.YES : PlanMath.NO;
		}
		if (value instanceof RuleOutcome outcome) {
			int levels = ((RuleSlots.Ladder) plan.model().slot(slot)).levels().size();
			return outcome.fires() ? 1L << outcome.level() : outcome.open() ? 2L << levels : 1L << levels;
		}
		if (value instanceof Num number) {
			return PlanMath.bits(number.value());
		}
		if (value instanceof AreaNeed need) {
			return PlanMath.bits(need.need());
		}
		List<String> texts = plan.planner().texts(slot);
		return ((value instanceof List<?> several) ? several.stream() : Stream.of(value))
			.mapToLong((text) -> 1L << texts.indexOf(text))
			.sum();
	}

	@Test
	void manyVerdictsAreTheSameInAnyNumberOfThreads() {
		List<Answers> sets = LongStream.range(0, 5_000)
			.mapToObj((seed) -> BuiltIn.answers(RandomAnswers.of(seed)))
			.toList();
		List<Verdict> one = sets.stream().map((answers) -> AdviceEngine.verdict(BuiltIn.PLAYBOOK, answers)).toList();
		assertThat(AdviceEngine.verdicts(BuiltIn.PLAYBOOK, sets.parallelStream()).toList()).isEqualTo(one);
		assertThat(AdviceEngine.verdicts(BuiltIn.PLAYBOOK, sets.stream()).toList()).isEqualTo(one);
	}

	@Test
	void verdictsNeedWhatThePlaybookRequires() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> AdviceEngine.verdicts(BuiltIn.PLAYBOOK, Stream.of(Answers.none())).toList());
	}

	@Test
	void roundsAsExactDecimalsDo() {
		SplittableRandom random = new SplittableRandom(1);
		for (int i = 0; i < 200_000; i++) {
			double half = random.nextInt(-200, 200) + 0.5;
			double value = switch (i % 4) {
				case 0 -> half + random.nextDouble(-1e-9, 1e-9);
				case 1 -> half;
				case 2 -> random.nextInt(-600, 600) / 3.0;
				default -> random.nextDouble(-1e6, 1e6);
			};
			assertThat(Num.rounded(value)).as(String.valueOf(value))
				.isEqualTo(BigDecimal.valueOf(value)
					.setScale(9, RoundingMode.HALF_UP)
					.setScale(0, RoundingMode.HALF_UP)
					.intValueExact());
		}
	}

}
