package io.productops.advice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A playbook that was compiled: it has no fault, and {@link AdviceEngine} can use it.
 * Immutable and safe for use by many threads. {@link PlaybookCompiler} makes it.
 */
public final class Playbook {

	private final PlaybookRef ref;

	private final PlaybookDocument document;

	private final String text;

	private final Model model;

	private final Plan plan;

	private final Texts texts;

	private final Lines lines;

	Playbook(PlaybookRef ref, PlaybookDocument document, String text, Model model, Plan plan, Texts texts,
			Lines lines) {
		this.ref = ref;
		this.document = document;
		this.text = text;
		this.model = model;
		this.plan = plan;
		this.texts = texts;
		this.lines = lines;
	}

	/** Its id, version and hash. */
	public PlaybookRef ref() {
		return this.ref;
	}

	/** What is written in it. */
	public PlaybookDocument document() {
		return this.document;
	}

	/** The text it was compiled from. */
	public String text() {
		return this.text;
	}

	/** Every question, in order. */
	public List<Question> questions() {
		return this.model.questions();
	}

	/**
	 * The question of that id.
	 * @throws IllegalArgumentException when there is none
	 */
	public Question question(String id) {
		return findQuestion(id).orElseThrow(() -> new IllegalArgumentException("No question " + id));
	}

	public Optional<Question> findQuestion(String id) {
		return questions().stream().filter((question) -> question.id().equals(id)).findFirst();
	}

	/** The ids of the questions to be asked, given these answers, in question order. */
	public Set<String> visible(Answers answers) {
		Evaluation evaluation = this.model.evaluate(answers);
		Set<String> visible = new LinkedHashSet<>();
		for (int i = 0; i < questions().size(); i++) {
			if (evaluation.visible(i)) {
				visible.add(questions().get(i).id());
			}
		}
		return visible;
	}

	/**
	 * The expressions that the plan does not cover, in no particular order: they come to
	 * the same, only slower.
	 */
	public List<Expression> unplanned() {
		return this.plan.unplanned().stream().map(this.model::expression).toList();
	}

	Model model() {
		return this.model;
	}

	Plan plan() {
		return this.plan;
	}

	Texts texts() {
		return this.texts;
	}

	Lines lines() {
		return this.lines;
	}

	/** The ids of the questions that decide whether a question is asked, in order. */
	public List<String> decidedBy(String question) {
		Term condition = this.model.visibility(this.model.place(question));
		return (condition != null) ? this.model.ids(this.model.reads(true, condition)) : List.of();
	}

}
