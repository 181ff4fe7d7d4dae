package io.productops.advice;

import java.util.ArrayList;
import java.util.List;

import dev.cel.runtime.CelRuntime.Program;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Terms and plans come to what CEL's own interpreter comes to. How many random answers
 * and expressions are tried: {@code productops.cel.sets} and
 * {@code productops.cel.expressions}.
 */
class ExpressionsAgreeWithCelTests {

	private static final int SETS = Integer.getInteger("productops.cel.sets", 20_000);

	private static final int EXPRESSIONS = Integer.getInteger("productops.cel.expressions", 5_000);

	/** Expressions that are checked at once, and the sets of answers each is tried on. */
	private static final int PART = 250;

	private static final int SETS_EACH = 10;

	private final CelReference cel = new CelReference();

	private final List<String> differences = new ArrayList<>();

	private int values;

	private int missing;

	/** One expression in all three forms. */
	private record Compared(String text, Term term, PlannedExpression plan, Program program) {
	}

	@Test
	void everyExpressionOfThePlaybookComesToWhatCelMakesOfIt() {
		List<Compared> expressions = compared(
				Expressions.in(BuiltIn.PLAYBOOK.document()).stream().map(Expression::text).distinct().toList());
		Sheet sheet = PlannedExpression.PLAN.sheet();
		for (int seed = 0; seed < SETS; seed++) {
			compare(expressions, seed, sheet);
		}
		assertThat(this.differences).isEmpty();
		assertThat(this.values).isGreaterThan(10 * SETS);
		assertThat(this.missing).isGreaterThan(SETS);
	}

	@Test
	void anyExpressionComesToWhatCelMakesOfIt() {
		Sheet sheet = PlannedExpression.PLAN.sheet();
		for (int part = 0; part < EXPRESSIONS / PART; part++) {
			List<Compared> expressions = compared(RandomExpressions.of(part, PART));
			for (int i = 0; i < SETS_EACH; i++) {
				compare(expressions, part * SETS_EACH + i, sheet);
			}
		}
		assertThat(this.differences).isEmpty();
		assertThat(this.values).isGreaterThan(5 * EXPRESSIONS);
		assertThat(this.missing).isGreaterThan(EXPRESSIONS / 4);
	}

	private List<Compared> compared(List<String> texts) {
		Faults faults = new Faults();
		List<Expression> expressions = texts.stream().map((text) -> new Expression(text, 1, 1)).toList();
		ExpressionCompiler compiler = new ExpressionCompiler(CelReference.scope(), faults).prepare(expressions);
		List<Program> programs = this.cel.programs(texts);
		List<Compared> compared = new ArrayList<>();
		for (int i = 0; i < texts.size(); i++) {
			ExpressionCompiler.Typed typed = compiler.compile(expressions.get(i), ExpressionCompiler.SIMPLE);
			compared.add(new Compared(texts.get(i), typed.term(), PlannedExpression.of(typed), programs.get(i)));
		}
		faults.stopIfAny();
		return compared;
	}

	private void compare(List<Compared> expressions, int seed, Sheet sheet) {
		Answers answers = BuiltIn.answers(RandomAnswers.of(seed));
		Evaluation evaluation = this.cel.about(answers);
		sheet.read(answers);
		for (Compared expression : expressions) {
			String theirs = String.valueOf(this.cel.evaluate(expression.program()));
			String terms = String.valueOf(plain(expression.term().value(evaluation)));
			String plan = String.valueOf(expression.plan().value(sheet));
			this.values += theirs.equals("null") ? 0 : 1;
			this.missing += theirs.equals("null") ? 1 : 0;
			if (!theirs.equals(terms) || !theirs.equals(plan)) {
				this.differences.add(expression.text() + ": by CEL " + theirs + ", by terms " + terms + ", by the plan "
						+ plan + " for " + answers);
			}
		}
	}

	private static Object plain(Object value) {
		return (value instanceof Missing) ? null : (value instanceof Num number) ? (Object) number.value() : value;
	}

}
