package io.productops.advice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A playbook in the form that is evaluated: questions by place, conditions as terms,
 * named values as slots.
 */
final class Model {

	private final List<Question> questions;

	private final Map<String, Integer> places = new LinkedHashMap<>();

	private final List<@Nullable Term> visibility;

	private final List<Slot> slots;

	private final Map<String, Integer> variables;

	private final Map<Integer, Term> secondReading;

	private final Missing[] missing;

	private final long consulted;

	private final long alwaysAsked;

	/** By question, the slots that may read it. */
	private final int[][] dependentSlots;

	/** By question, the bits of those that it may hide or show. */
	private final long[] dependentQuestions;

	final Rules rules;

	private final Map<Term, Expression> expressions;

	Model(List<Question> questions, List<@Nullable Term> visibility, List<Slot> slots, Map<String, Integer> variables,
			Map<Integer, Term> secondReading, Rules rules, Map<Term, Expression> expressions) {
		this.questions = questions;
		this.visibility = visibility;
		this.slots = slots;
		this.variables = variables;
		this.secondReading = secondReading;
		this.rules = rules;
		this.expressions = expressions;
		this.missing = new Missing[questions.size()];
		for (int i = 0; i < questions.size(); i++) {
			this.places.put(questions.get(i).id(), i);
			this.missing[i] = Missing.of(i);
		}
		this.consulted = readByRules();
		long always = 0;
		for (int i = 0; i < questions.size(); i++) {
			always |= (visibility.get(i) == null) ? 1L << i : 0;
		}
		this.alwaysAsked = always;
		this.dependentSlots = new int[questions.size()][];
		this.dependentQuestions = new long[questions.size()];
		findDependents();
	}

	private void findDependents() {
		long[] read = new long[this.slots.size()];
		for (int slot = 0; slot < read.length; slot++) {
			read[slot] = reads(true, new Term.Named(slot));
		}
		for (int question = 0; question < this.dependentSlots.length; question++) {
			long bit = 1L << question;
			this.dependentSlots[question] = IntStream.range(0, read.length)
				.filter((slot) -> (read[slot] & bit) != 0)
				.toArray();
			Term condition = this.visibility.get(question);
			long deciding = (condition != null) ? reads(true, condition) : 0;
			for (int other = 0; other < this.dependentQuestions.length; other++) {
				this.dependentQuestions[other] |= ((deciding & (1L << other)) != 0) ? bit : 0;
			}
		}
	}

	List<Question> questions() {
		return this.questions;
	}

	int place(String question) {
		Integer place = this.places.get(question);
		if (place == null) {
			throw new IllegalArgumentException("No question " + question);
		}
		return place;
	}

	int slotCount() {
		return this.slots.size();
	}

	Slot slot(int slot) {
		return this.slots.get(slot);
	}

	/** One bit for each question that no answer can hide. */
	long alwaysAsked() {
		return this.alwaysAsked;
	}

	/** The slots that another answer to a question can change. */
	int[] dependentSlots(int question) {
		return this.dependentSlots[question];
	}

	/** One bit for each question that another answer to this one can hide or show. */
	long dependentQuestions(int question) {
		return this.dependentQuestions[question];
	}

	/** What a whole term was compiled from. */
	Expression expression(Term term) {
		return Objects.requireNonNull(this.expressions.get(term));
	}

	Missing missing(int question) {
		return this.missing[question];
	}

	@Nullable Term visibility(int question) {
		return this.visibility.get(question);
	}

	/** The slot of a fact or counter, or null. */
	@Nullable Integer variable(String name) {
		return this.variables.get(name);
	}

	Map<Integer, Term> secondReading() {
		return this.secondReading;
	}

	Evaluation evaluate(Answers answers) {
		@Nullable Object[] given = new Object[this.questions.size()];
		for (int i = 0; i < given.length; i++) {
			Object answer = answers.get(this.questions.get(i).id());
			given[i] = (answer != null) ? inner(answer) : null;
		}
		return new Evaluation(this, given, null);
	}

	/** An answer as terms see it: every number is a {@link Num}. */
	static Object inner(Object answer) {
		if (answer instanceof BigDecimal number) {
			return Num.of(number.doubleValue());
		}
		if (answer instanceof Integer number) {
			return Num.of(number);
		}
		if (answer instanceof Map<?, ?> rows) {
			Map<String, Object> inner = new LinkedHashMap<>();
			rows.forEach((row, cell) -> inner.put((String) row, inner(cell)));
			return inner;
		}
		return answer;
	}

	/** An answer as {@link Answers} and the JSON have it. */
	static Object outer(Question question, Object inner) {
		if (inner instanceof Num number) {
			boolean scale = question.type() != Question.Type.NUMBER;
			return scale ? (Object) (int) number.value() : number.decimal();
		}
		if (inner instanceof Map<?, ?> rows) {
			Map<String, Object> outer = new LinkedHashMap<>();
			rows.forEach((row, cell) -> outer.put((String) row, outer(question, cell)));
			return outer;
		}
		return inner;
	}

	/** Every question that some rule, stage row, component or area reads. */
	long consulted() {
		return this.consulted;
	}

	private long readByRules() {
		List<Term> terms = new ArrayList<>(this.rules.stageTerms());
		Stream
			.of(this.rules.triggers(), this.rules.preconditions(), this.rules.flags(), this.rules.notes(),
					this.rules.contradictions())
			.flatMap(List::stream)
			.forEach((rule) -> terms.add(new Term.Named(rule.slot())));
		this.rules.principles().forEach((principle) -> principle.components().forEach((part) -> {
			terms.add(part.value());
			if (part.when() != null) {
				terms.add(part.when());
			}
		}));
		terms.add(new Term.Named(this.rules.ranking()));
		return reads(false, terms.toArray(new Term[0]));
	}

	/** The ids of the questions whose bits are set, in order. */
	List<String> ids(long questions) {
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < this.questions.size(); i++) {
			if ((questions & (1L << i)) != 0) {
				ids.add(this.questions.get(i).id());
			}
		}
		return ids;
	}

	/**
	 * The questions a term rests on, in order of mention: only asked and answered ones.
	 */
	Set<String> evidence(Evaluation evaluation, Term... terms) {
		Set<String> ids = new LinkedHashSet<>();
		Term.Visitor visitor = new Term.Visitor() {
			@Override
			public void question(int question) {
				if (evaluation.answered(question)) {
					ids.add(Model.this.questions.get(question).id());
				}
			}

			@Override
			public void slot(int slot) {
				Model.this.slots.get(slot).evidence(evaluation, this);
			}
		};
		for (Term term : terms) {
			term.visit(visitor);
		}
		return ids;
	}

	/**
	 * Every question that can have an influence on a term.
	 * @param visibility whether the conditions under which those are asked count too
	 */
	long reads(boolean visibility, Term... terms) {
		return reads(visibility, (visitor) -> {
			for (Term term : terms) {
				term.visit(visitor);
			}
		});
	}

	/**
	 * Every question that can have an influence on what a reader mentions.
	 */
	long reads(boolean visibility, Consumer<Term.Visitor> reader) {
		long[] reads = { 0 };
		follow(visibility, reader, new Term.Visitor() {
			@Override
			public void question(int question) {
				reads[0] |= 1L << question;
			}

			@Override
			public void slot(int slot) {
			}
		});
		return reads[0];
	}

	/**
	 * Passes on everything that a reader mentions, and what that is made of.
	 * @param visibility whether the conditions under which questions are asked count too
	 */
	void follow(boolean visibility, Consumer<Term.Visitor> reader, Term.Visitor told) {
		boolean[] asked = new boolean[this.questions.size()];
		boolean[] seen = new boolean[this.slots.size()];
		reader.accept(new Term.Visitor() {
			@Override
			public void question(int question) {
				told.question(question);
				Term condition = Model.this.visibility.get(question);
				if (visibility && condition != null && !asked[question]) {
					asked[question] = true;
					condition.visit(this);
				}
			}

			@Override
			public void slot(int slot) {
				if (!seen[slot]) {
					seen[slot] = true;
					told.slot(slot);
					Model.this.slots.get(slot).visit(this);
				}
			}

			@Override
			public void row(int question, @Nullable String row) {
				told.row(question, row);
			}

			@Override
			public void options(int question, @Nullable Collection<?> options) {
				told.options(question, options);
			}
		});
	}

}
