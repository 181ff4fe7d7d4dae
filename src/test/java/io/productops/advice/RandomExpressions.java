package io.productops.advice;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import io.productops.advice.Question.Option;
import io.productops.advice.Question.Type;

/**
 * Well-typed expressions over the built-in playbook, made of a seed: everything that a
 * rule may use, in any combination.
 */
final class RandomExpressions {

	private static final List<Question> QUESTIONS = BuiltIn.PLAYBOOK.questions();

	private static final List<String> RULES = BuiltIn.PLAYBOOK.document()
		.rules()
		.stream()
		.map(PlaybookDocument.Rule::id)
		.toList();

	private static final List<String> AREAS = BuiltIn.PLAYBOOK.document()
		.areas()
		.list()
		.stream()
		.map(PlaybookDocument.ProblemArea::id)
		.toList();

	private final SplittableRandom random;

	RandomExpressions(long seed) {
		this.random = new SplittableRandom(seed);
	}

	/** A condition, mostly; else a whole number, a decimal number or a text. */
	String next() {
		int depth = 1 + this.random.nextInt(4);
		return switch (this.random.nextInt(8)) {
			case 0 -> whole(depth);
			case 1 -> decimal(depth);
			case 2 -> text(depth);
			default -> condition(depth);
		};
	}

	private String condition(int depth) {
		if (depth == 0) {
			return switch (this.random.nextInt(4)) {
				case 0 -> "fires('" + one(RULES) + "')";
				case 1 -> one(named(SimpleType.BOOL));
				case 2 -> choice();
				default -> whole(0) + " " + one(List.of("<", "<=", ">", ">=", "==", "!=")) + " " + constant();
			};
		}
		int less = depth - 1;
		return switch (this.random.nextInt(9)) {
			case 0, 1 -> "(" + condition(less) + " && " + condition(less) + ")";
			case 2, 3 -> "(" + condition(less) + " || " + condition(less) + ")";
			case 4 -> "!(" + condition(less) + ")";
			case 5 -> "(" + condition(less) + " ? " + condition(less) + " : " + condition(less) + ")";
			case 6 -> compared(less);
			case 7 -> "(" + text(less) + " " + one(List.of("==", "!=")) + " " + text(less) + ")";
			default -> condition(0);
		};
	}

	private String compared(int depth) {
		String order = one(List.of("<", "<=", ">", ">=", "==", "!="));
		return this.random.nextBoolean() ? "(" + whole(depth) + " " + order + " " + whole(depth) + ")"
				: "(" + decimal(depth) + " " + order + " " + decimal(depth) + ")";
	}

	/** Whether something is chosen. */
	private String choice() {
		Question question = one(questions(Type.SINGLE, Type.MULTI, Type.GRID, Type.SCALE_GRID));
		List<String> options = question.options().stream().map(Option::id).toList();
		String some = "['" + one(options) + "', '" + one(options) + "']";
		return switch (question.type()) {
			case SINGLE -> switch (this.random.nextInt(3)) {
				case 0 -> "(" + question.id() + " != '" + one(options) + "')";
				case 1 -> question.id() + " in " + some;
				default -> "(" + question.id() + " == '" + one(options) + "')";
			};
			case MULTI -> this.random.nextInt(8) == 0
					? "(" + question.id() + " == " + one(List.of(some, "['" + one(options) + "']")) + ")"
					: "('" + one(options) + "' in " + question.id() + ")";
			default -> {
				String row = one(question.rows().stream().map(Question.Row::id).toList());
				yield (question.type() == Type.GRID) ? "(" + question.id() + "." + row + " in " + some + ")"
						: this.random.nextInt(4) == 0 ? "('" + row + "' in " + question.id() + ")"
								: "(" + question.id() + "." + row + " >= " + this.random.nextInt(5) + ")";
			}
		};
	}

	private String whole(int depth) {
		if (depth == 0) {
			return switch (this.random.nextInt(6)) {
				case 0 -> "need('" + one(AREAS) + "')";
				case 1 -> "chosen(" + one(questions(Type.MULTI)).id() + ")";
				case 2 -> count();
				case 3 -> constant();
				default -> one(named(SimpleType.INT));
			};
		}
		int less = depth - 1;
		return switch (this.random.nextInt(7)) {
			case 0 -> "(" + whole(less) + " " + one(List.of("+", "-")) + " " + whole(less) + ")";
			case 1 -> "(" + this.random.nextInt(6) + " * " + whole(less) + ")";
			case 2 -> one(List.of("max(", "min(")) + whole(less) + ", " + whole(less) + ")";
			case 3 -> one(List.of("floorDiv(", "ceilDiv(")) + whole(less) + ", " + (1 + this.random.nextInt(9)) + ")";
			case 4 -> "(" + condition(less) + " ? " + whole(less) + " : " + whole(less) + ")";
			case 5 -> "(-" + whole(0) + ")";
			default -> whole(0);
		};
	}

	private String count() {
		Question question = one(questions(Type.MULTI, Type.GRID));
		List<String> options = question.options().stream().map(Option::id).toList();
		return "count(" + question.id() + ", ['" + one(options) + "', '" + one(options) + "'])";
	}

	private String constant() {
		return String.valueOf(this.random.nextInt(60));
	}

	private String decimal(int depth) {
		if (depth == 0) {
			return switch (this.random.nextInt(4)) {
				case 0 -> "mean(" + one(questions(Type.SCALE_GRID)).id() + ")";
				case 1 -> "double(" + whole(0) + ")";
				case 2 -> this.random.nextInt(20) + "." + one(List.of("0", "25", "5"));
				default -> one(named(SimpleType.DOUBLE));
			};
		}
		int less = depth - 1;
		return switch (this.random.nextInt(4)) {
			case 0 -> "(" + decimal(less) + " " + one(List.of("+", "-")) + " " + decimal(less) + ")";
			case 1 -> "(" + decimal(less) + " / " + one(List.of("2.0", "3.0", "0.5")) + ")";
			case 2 -> "(" + condition(less) + " ? " + decimal(less) + " : " + decimal(less) + ")";
			default -> one(List.of("max(", "min(")) + decimal(less) + ", " + decimal(less) + ")";
		};
	}

	private String text(int depth) {
		if (depth > 0 && this.random.nextInt(3) == 0) {
			return "(" + condition(depth - 1) + " ? " + text(depth - 1) + " : " + text(depth - 1) + ")";
		}
		Question single = one(questions(Type.SINGLE));
		return switch (this.random.nextInt(4)) {
			// alone a text may only be compared with a question that has it
			case 0 -> "(" + condition(0) + " ? '" + one(single.options()).id() + "' : " + single.id() + ")";
			case 1 -> "severity('" + one(RULES) + "')";
			case 2 -> one(named(SimpleType.STRING));
			default -> single.id();
		};
	}

	private static List<Question> questions(Type... types) {
		return QUESTIONS.stream().filter((question) -> List.of(types).contains(question.type())).toList();
	}

	/** The questions and facts of a type. */
	private static List<String> named(CelType type) {
		return CelReference.scope()
			.variables()
			.entrySet()
			.stream()
			.filter((variable) -> variable.getValue().equals(type))
			.map(Map.Entry::getKey)
			.toList();
	}

	private <T> T one(List<T> items) {
		return items.get(this.random.nextInt(items.size()));
	}

	/** So many expressions. */
	static List<String> of(long seed, int count) {
		RandomExpressions expressions = new RandomExpressions(seed);
		return Stream.generate(expressions::next).limit(count).toList();
	}

}
