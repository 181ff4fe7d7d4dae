package io.productops.advice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import io.productops.advice.PlaybookDocument.Fact;
import io.productops.advice.PlaybookDocument.Line;
import io.productops.advice.PlaybookDocument.StageModel;
import io.productops.advice.Question.Option;
import io.productops.advice.Question.Row;
import io.productops.advice.Question.Type;

/**
 * Checks that every id of a document is there once, and that whatever is referred to
 * exists. Expressions are checked by their compiler.
 */
final class ReferenceCheck {

	/** A set of questions fits into the bits of a long. */
	private static final int MOST_QUESTIONS = 64;

	/** So does a set of options or rows. */
	private static final int MOST_OPTIONS = 64;

	/** So does a set of outcomes, with a bit or two to spare. */
	private static final int MOST_OUTCOMES = 60;

	private static final Set<String> RESERVED = Set.of("true", "false", "null", "in", "as", "break", "const",
			"continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace", "return",
			"var", "void", "while");

	private final PlaybookDocument document;

	private final Faults faults;

	private final Set<String> questions;

	ReferenceCheck(PlaybookDocument document, Faults faults) {
		this.document = document;
		this.faults = faults;
		this.questions = ids(document.questions(), Question::id);
	}

	void check() {
		unique(this.document.steps(), PlaybookDocument.Step::id);
		unique(this.document.questions(), Question::id);
		this.document.questions().forEach(this::question);
		if (this.questions.size() > MOST_QUESTIONS) {
			this.faults.add(this.document, "steps", "A playbook holds at most " + MOST_QUESTIONS + " questions.");
		}
		atMost(this.document.stage(), "levels", this.document.stage().levels());
		atMost(this.document.stage(), "moves", this.document.stage().moves());
		atMost(this.document.areas(), "list", this.document.areas().list());
		this.document.rules().forEach((rule) -> atMost(rule, "levels", rule.levels()));
		facts();
		unique(this.document.triggers(), PlaybookDocument.Trigger::id);
		stage(this.document.stage());
		unique(this.document.preconditions(), PlaybookDocument.Precondition::id);
		unique(this.document.notes(), PlaybookDocument.Note::id);
		unique(this.document.contradictions(), PlaybookDocument.Note::id);
		unique(this.document.openings(), PlaybookDocument.Note::id);
		if (this.document.candidatesQuestion() != null) {
			ofType(this.document, "candidates", this.document.candidatesQuestion(), Type.MULTI);
		}
		lastIsOpen(this.document.sizing(), Line::when);
		new RuleCheck(this.document, this.faults).check();
	}

	private void question(Question question) {
		identifier(question, question.id());
		unique(question.options(), Option::id);
		unique(question.rows(), Row::id);
		if (question.options().size() > MOST_OPTIONS || question.rows().size() > MOST_OPTIONS) {
			this.faults.add(question, "options",
					"A question has at most " + MOST_OPTIONS + " options and as many rows.");
		}
		boolean multi = question.type() == Type.MULTI;
		long exclusive = question.options().stream().filter(Option::exclusive).count();
		if (exclusive > 1 || exclusive > 0 && (!multi || question.noneLabel() != null)) {
			this.faults.add(question, "options",
					"Only one option can stand alone, and only in a multiple choice without a noneLabel.");
		}
		if (question.maxChoices() != null && question.maxChoices() > question.options().size()) {
			this.faults.add(question, "maxChoices", "There are fewer options than may be chosen.");
		}
		if (question.required() && (question.visible() != null || question.type() == Type.TEXT)) {
			this.faults.add(question, "required", "A required question must always be asked, and be no text.");
		}
		if (question.quote() != null) {
			refer(question, "quote", question.quote(), ids(this.document.principles(), PlaybookDocument.Principle::id),
					"principle");
		}
	}

	private void identifier(Object part, String id) {
		if (!id.matches("[a-z][A-Za-z0-9_]*") || RESERVED.contains(id) || ModelBuilder.BUILT_IN.contains(id)) {
			this.faults.add(part, "id", "“" + id
					+ "” cannot be a name in expressions: use lower-case letters, digits and _, and no reserved word.");
		}
	}

	private void facts() {
		Set<String> taken = new HashSet<>(this.questions);
		for (Fact fact : this.document.facts()) {
			identifier(fact, fact.id());
			if (!taken.add(fact.id())) {
				this.faults.add(fact, "id", "“" + fact.id() + "” is already the name of a question or fact.");
			}
			if (fact.cites() != null) {
				fact.cites().forEach((id) -> refer(fact, "cites", id, this.questions, "question"));
			}
			if (fact.value() == null && fact.firstOf().isEmpty()) {
				this.faults.add(fact, "id", "A fact needs a value or members.");
			}
		}
		boolean load = this.document.facts()
			.stream()
			.anyMatch((fact) -> fact.id().equals(ModelBuilder.LOAD) && !fact.firstOf().isEmpty()
					&& fact.firstOf().stream().allMatch((member) -> member.basis() != null)
					&& fact.firstOf().get(fact.firstOf().size() - 1).when() == null);
		if (!load) {
			this.faults.add(this.document, "facts", "There must be a fact “" + ModelBuilder.LOAD
					+ "” whose members all have a basis and whose last one has no condition.");
		}
	}

	private void atMost(Object part, String field, Collection<?> outcomes) {
		if (outcomes.size() > MOST_OUTCOMES) {
			this.faults.add(part, field, "There are at most " + MOST_OUTCOMES + " here.");
		}
	}

	private void stage(StageModel stage) {
		Set<String> levels = unique(stage.levels(), PlaybookDocument.StageLevel::id);
		Set<String> moves = unique(stage.moves(), PlaybookDocument.Move::id);
		unique(stage.checks(), PlaybookDocument.CheckRule::id);
		stage.cites().forEach((id) -> refer(stage, "cites", id, this.questions, "question"));
		stage.table().forEach((row) -> refer(row, "stage", row.stage(), levels, "stage"));
		lastIsOpen(stage.table(), PlaybookDocument.StageRow::when);
		lastIsOpen(stage.moves(), PlaybookDocument.Move::when);
		stage.corrections().forEach((row) -> {
			refer(row, "stage", row.stage(), levels, "stage");
			row.from().forEach((from) -> refer(row, "from", from, levels, "stage"));
		});
		Set<String> values = ids(this.document.facts(), Fact::id);
		values.addAll(List.of("triggers_fired", "triggers_possible", "critical_flags"));
		stage.secondReading()
			.facts()
			.keySet()
			.forEach((name) -> refer(stage.secondReading(), "facts", name, values, "fact or counter"));
		stage.secondReading()
			.missing()
			.forEach((id) -> refer(stage.secondReading(), "missing", id, this.questions, "question"));
		stage.advice().forEach((advice) -> {
			refer(advice, "move", advice.move(), moves, "move");
			if (advice.stage() != null) {
				refer(advice, "stage", advice.stage(), levels, "stage");
			}
		});
		for (PlaybookDocument.Move move : stage.moves()) {
			if (stage.advice().stream().noneMatch((advice) -> advice.move().equals(move.id()))) {
				this.faults.add(move, "id", "No advice is written for the move “" + move.id() + "”.");
			}
		}
	}

	/** A table must come to an end: the last row, and only it, has no condition. */
	private <T> void lastIsOpen(List<T> rows, Function<T, Object> when) {
		for (int i = 0; i < rows.size(); i++) {
			boolean last = i == rows.size() - 1;
			boolean open = when.apply(rows.get(i)) == null;
			if (last && !open) {
				this.faults.add(rows.get(i), "when",
						"The last row must have no condition, or the table can end without a result.");
			}
			else if (!last && open) {
				this.faults.add(rows.get(i), "id", "A row without a condition hides the rows after it.");
			}
		}
	}

	private void ofType(Object part, String key, String question, Type type) {
		if (this.document.questions().stream().noneMatch((q) -> q.id().equals(question) && q.type() == type)) {
			this.faults.add(part, key, "There is no question “" + question + "” of the needed type.");
		}
	}

	private void refer(Object part, String key, String id, Collection<String> known, String kind) {
		refer(this.faults, part, key, id, known, kind);
	}

	static void refer(Faults faults, Object part, String key, String id, Collection<String> known, String kind) {
		if (!known.contains(id)) {
			faults.add(part, key, "There is no " + kind + " “" + id + "”.");
		}
	}

	private <T> Set<String> unique(List<T> parts, Function<T, String> id) {
		return unique(this.faults, parts, id);
	}

	static <T> Set<String> unique(Faults faults, List<T> parts, Function<T, String> id) {
		Set<String> seen = new LinkedHashSet<>();
		for (T part : parts) {
			if (!seen.add(id.apply(part))) {
				faults.add(part, "id", "The id “" + id.apply(part) + "” stands here twice.");
			}
		}
		return seen;
	}

	static <T> Set<String> ids(List<T> parts, Function<T, String> id) {
		return new LinkedHashSet<>(new ArrayList<>(parts).stream().map(id).toList());
	}

}
