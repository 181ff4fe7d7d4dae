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

	/** Expressions in all three forms. */
	private record Compared(List<String> texts, List<Term> terms, PlannedExpression.All plan, Sheet sheet,
			List<Program> programs) {
	}

	@Test
	void everyExpressionOfThePlaybookComesToWhatCelMakesOfIt() {
		Compared expressions = compared(
				Expressions.in(BuiltIn.PLAYBOOK.document()).stream().map(Expression::text).distinct().toList());
		for (int seed = 0; seed < SETS; seed++) {
			compare(expressions, seed);
		}
		assertThat(this.differences).isEmpty();
		assertThat(this.values).isGreaterThan(10 * SETS);
		assertThat(this.missing).isGreaterThan(SETS);
	}

	@Test
	void anyExpressionComesToWhatCelMakesOfIt() {
		for (int part = 0; part < EXPRESSIONS / PART; part++) {
			Compared expressions = compared(RandomExpressions.of(part, PART));
			for (int i = 0; i < SETS_EACH; i++) {
				compare(expressions, part * SETS_EACH + i);
			}
		}
		assertThat(this.differences).isEmpty();
		assertThat(this.values).isGreaterThan(5 * EXPRESSIONS);
		assertThat(this.missing).isGreaterThan(EXPRESSIONS / 4);
	}

	private Compared compared(List<String> texts) {
		Faults faults = new Faults();
		List<Expression> expressions = texts.stream().map((text) -> new Expression(text, 1, 1)).toList();
		ExpressionCompiler compiler = new ExpressionCompiler(CelReference.scope(), faults).prepare(expressions);
		List<ExpressionCompiler.Typed> typed = expressions.stream()
			.map((expression) -> compiler.compile(expression, ExpressionCompiler.SIMPLE))
			.toList();
		faults.stopIfAny();
		PlannedExpression.All plan = PlannedExpression.of(typed);
		return new Compared(texts, typed.stream().map(ExpressionCompiler.Typed::term).toList(), plan,
				plan.plan().sheet(), this.cel.programs(texts));
	}

	private void compare(Compared all, int seed) {
		Answers answers = BuiltIn.answers(RandomAnswers.of(seed));
		Evaluation evaluation = this.cel.about(answers);
		all.sheet().read(answers);
		for (int i = 0; i < all.texts().size(); i++) {
			String theirs = String.valueOf(this.cel.evaluate(all.programs().get(i)));
			String terms = String.valueOf(plain(all.terms().get(i).value(evaluation)));
			String plan = String.valueOf(all.plan().expressions().get(i).value(all.sheet(), evaluation));
			this.values += theirs.equals("null") ? 0 : 1;
			this.missing += theirs.equals("null") ? 1 : 0;
			if (!theirs.equals(terms) || !theirs.equals(plan)) {
				this.differences.add(all.texts().get(i) + ": by CEL " + theirs + ", by terms " + terms
						+ ", by the plan " + plan + " for " + answers);
			}
		}
	}

	private static Object plain(Object value) {
		return (value instanceof Missing) ? null : (value instanceof Num number) ? (Object) number.value() : value;
	}

}
