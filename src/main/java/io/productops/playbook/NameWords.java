package io.productops.playbook;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import io.productops.advice.PlaybookDocument;
import io.productops.advice.PlaybookDocument.Mistake;
import io.productops.advice.PlaybookDocument.Move;
import io.productops.advice.PlaybookDocument.ProblemArea;
import io.productops.advice.PlaybookDocument.Rule;
import io.productops.advice.PlaybookDocument.StageLevel;
import io.productops.advice.Question;
import io.productops.advice.Question.Option;
import io.productops.advice.Question.Type;
import org.jspecify.annotations.Nullable;

/**
 * Names what an expression looks at, and the values it is compared with: questions, rows
 * and options by their labels.
 */
final class NameWords {

	/** What the engine counts and finds by itself, see the reference of expressions. */
	private static final Map<String, String> BUILT_IN = Map.of("triggers_fired", "Signs of strain", "triggers_possible",
			"Signs of strain, with those that lack an answer", "critical_flags", "Critical findings", "stage",
			"Next step", "second_stage", "Next step if missing answers count as strain", "move",
			"What the next step means for what is there", "systems", "Systems");

	private final PlaybookDocument document;

	private final Map<String, Question> questions = new HashMap<>();

	private final Facts facts;

	NameWords(PlaybookDocument document, Facts facts) {
		this.document = document;
		document.questions().forEach((question) -> this.questions.put(question.id(), question));
		this.facts = facts;
	}

	/** What a comparison looks at; null where it is worked out from several things. */
	@Nullable String name(CelExpr expr) {
		CelExpr meant = this.facts.meant(expr);
		return switch (meant.getKind()) {
			case IDENT -> named(meant.ident().name());
			case SELECT -> {
				Question grid = question(meant.select().operand());
				String row = meant.select().field();
				yield (grid != null) ? grid.row(row).map(Question.Row::label).orElse(row) : row;
			}
			case CALL -> counted(meant);
			default -> null;
		};
	}

	private String named(String name) {
		Question question = this.questions.get(name);
		if (question != null) {
			return question.shortLabel();
		}
		int end = name.lastIndexOf('_');
		CelExpr basis = (end > 0) ? this.facts.value(name.substring(0, end)) : null;
		return (basis != null && !BUILT_IN.containsKey(name)) ? name(basis) + ", how it is known"
				: BUILT_IN.getOrDefault(name, name);
	}

	private @Nullable String counted(CelExpr expr) {
		if (expr.call().args().isEmpty()) {
			return null;
		}
		CelExpr first = expr.call().args().get(0);
		return switch (expr.call().function()) {
			case "chosen" -> name(first) + ", number chosen";
			case "count" -> name(first) + ", number with " + any(first, expr.call().args().get(1));
			case "mean" -> name(first) + ", on average";
			case "severity" -> "Severity of " + rule(first);
			case "need" -> "Need of “" + area(first) + "”";
			default -> null;
		};
	}

	/** "“One” or “another”": the members of a list that something is looked for in. */
	String any(CelExpr of, CelExpr list) {
		List<String> labels = list.list().elements().stream().map((option) -> constant(of, option)).toList();
		int last = labels.size() - 1;
		return (last < 1) ? String.join("", labels)
				: String.join(", ", labels.subList(0, last)) + " or " + labels.get(last);
	}

	/** Whether an option is among the chosen ones. */
	String chosen(CelExpr option, CelExpr of, boolean negated) {
		Question question = question(of);
		String id = option.constant().stringValue();
		boolean alone = question != null && question.option(id).map(Option::exclusive).orElse(false);
		String label = (question != null) ? question.optionLabel(id) : area(option);
		return name(of) + ": " + (alone ? (negated ? "not " : "") : (negated ? "without " : "with ")) + "“" + label
				+ "”";
	}

	/** A constant in the words of what it is compared with. */
	String constant(CelExpr with, CelExpr expr) {
		CelConstant constant = expr.constant();
		CelExpr meant = this.facts.meant(with);
		boolean row = meant.getKind() == Kind.SELECT;
		boolean mean = Facts.isCall(meant, "mean");
		Question question = question(row ? meant.select().operand() : mean ? meant.call().args().get(0) : meant);
		if (constant.getKind() == CelConstant.Kind.STRING_VALUE) {
			String value = constant.stringValue();
			return "“" + ((question != null) ? question.optionLabel(value) : outcome(value)) + "”";
		}
		if (question != null && question.type() == Type.NUMBER) {
			return question.display(number(constant)).replace('-', '−');
		}
		boolean points = question != null && (question.type() == Type.SCALE || row || mean);
		return plain(constant) + (points ? " of " + (question.options().size() - 1) : "");
	}

	/** A constant as it stands. */
	static String plain(CelConstant constant) {
		return (constant.getKind() == CelConstant.Kind.STRING_VALUE) ? constant.stringValue()
				: number(constant).toPlainString().replace('-', '−');
	}

	/** A rule by its finding. */
	String rule(CelExpr id) {
		return "“" + label(this.document.rules(), Rule::id, Rule::label, id.constant().stringValue()) + "”";
	}

	private String area(CelExpr id) {
		return label(this.document.areas().list(), ProblemArea::id, ProblemArea::label, id.constant().stringValue());
	}

	/** The name of a stage, a move or a mistake, or the text itself. */
	private String outcome(String id) {
		String stage = label(this.document.stage().levels(), StageLevel::id, StageLevel::label, id);
		String move = label(this.document.stage().moves(), Move::id, Move::label, stage);
		return label(this.document.mistakes(), Mistake::id, Mistake::title, move);
	}

	private @Nullable Question question(CelExpr expr) {
		return (expr.getKind() == Kind.IDENT) ? this.questions.get(expr.ident().name()) : null;
	}

	private static BigDecimal number(CelConstant constant) {
		BigDecimal number = (constant.getKind() == CelConstant.Kind.DOUBLE_VALUE)
				? BigDecimal.valueOf(constant.doubleValue()) : BigDecimal.valueOf(constant.int64Value());
		BigDecimal stripped = number.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

	private static <T> String label(List<T> items, Function<T, String> id, Function<T, String> label, String wanted) {
		return items.stream().filter((item) -> id.apply(item).equals(wanted)).findFirst().map(label).orElse(wanted);
	}

}
