package io.productops.assessment.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.productops.advice.Answers;
import io.productops.advice.Answers.Problem;
import io.productops.advice.Question;
import io.productops.assessment.AssessmentDetails;
import io.productops.assessment.Notes;
import io.productops.assessment.StepAnswers;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * The posted form of one step, or of all four, as text. Fields it does not know are
 * ignored; of a repeated field that is no answer the first counts.
 *
 * @param fields by name: {@code answers.<question>}, {@code answers.<question>.<row>},
 * {@code unsure.<question>}, {@code notes.<question>}, {@code shown} (the questions on
 * the page), {@code revealed}, {@code version.<step>}, {@code tab},
 * {@code keep.<question>}, {@code keepAll}, {@code then} and {@code from}
 */
record AnswersForm(MultiValueMap<String, String> fields) {

	/** Which page opened the form, such as "check", or "". */
	String from() {
		return first("from");
	}

	/** What other answers had revealed when the page was made. */
	List<String> revealed() {
		return this.fields.getOrDefault("revealed", List.of());
	}

	/** The page-load chain that the form belongs to. */
	String tab() {
		String tab = first("tab");
		return tab.matches("[A-Za-z0-9_-]{1,40}") ? tab : "";
	}

	/** The version of the step that the form was filled from; -1 is never current. */
	long version(String step) {
		String version = first("version." + step);
		return version.matches("[0-9]{1,18}") ? Long.parseLong(version) : -1;
	}

	boolean comesBackLater() {
		return first("then").equals("later");
	}

	/** The text of the answer to a question, as posted. */
	AnswerText answer(Question question) {
		return AnswerText.posted(question, this.fields);
	}

	/** The note beside an answer, as typed. */
	String note(Question question) {
		return first("notes." + question.id());
	}

	/** Whether the stored answer stays: it was not on the page, or was chosen. */
	boolean keepsStored(Question question) {
		String all = first("keepAll");
		boolean theirs = all.equals("theirs") || !all.equals("mine") && first("keep." + question.id()).equals("theirs");
		return theirs || !shows(question);
	}

	private boolean shows(Question question) {
		String answer = "answers." + question.id();
		return this.fields.getOrDefault("shown", List.of()).contains(question.id())
				|| this.fields.keySet()
					.stream()
					.anyMatch((name) -> name.equals(answer) || name.startsWith(answer + "."))
				|| this.fields.containsKey("unsure." + question.id());
	}

	/**
	 * What the form says about these questions, with what is stored for those it does not
	 * show, and what is wrong with it.
	 */
	Reading read(List<Question> questions, AssessmentDetails stored) {
		Map<String, @Nullable Object> answers = new LinkedHashMap<>();
		Map<String, String> notes = new LinkedHashMap<>();
		List<Problem> problems = new ArrayList<>();
		for (Question question : questions) {
			if (keepsStored(question)) {
				keep(question, stored, answers, notes);
				continue;
			}
			AnswerText text = answer(question);
			String alone = text.contradiction(question);
			if (alone != null) {
				problems.add(new Problem(question.id(), "/" + question.id(),
						"Choose either “" + alone + "” or another answer, not both."));
			}
			else if (text.isNotSure(question)) {
				answers.put(question.id(), null);
			}
			else if (!text.isEmpty()) {
				answers.put(question.id(), text.toAnswer(question));
			}
			if (!note(question).isBlank()) {
				notes.put(question.id(), note(question));
			}
		}
		problems.addAll(Answers.read(questions, answers).problems());
		return new Reading(answers, notes, problems, Notes.problems(questions, notes));
	}

	private static void keep(Question question, AssessmentDetails stored, Map<String, @Nullable Object> answers,
			Map<String, String> notes) {
		if (stored.answers().containsKey(question.id())) {
			answers.put(question.id(), stored.answers().get(question.id()));
		}
		String note = stored.notes().get(question.id());
		if (note != null) {
			notes.put(question.id(), note);
		}
	}

	private String first(String name) {
		List<String> values = this.fields.getOrDefault(name, List.of());
		return values.isEmpty() ? "" : values.get(0);
	}

	/**
	 * What came of reading.
	 *
	 * @param answers by question id in the shape of {@code Answers.read}; null is "Not
	 * sure", a missing key no answer
	 * @param problems of the answers
	 * @param noteProblems of the notes
	 */
	record Reading(Map<String, @Nullable Object> answers, Map<String, String> notes, List<Problem> problems,
			List<Problem> noteProblems) {

		boolean isFine() {
			return this.problems.isEmpty() && this.noteProblems.isEmpty();
		}

		/** Without what is wrong: for those questions what is stored stays. */
		Reading mended(List<Question> questions, AssessmentDetails stored) {
			Map<String, @Nullable Object> fineAnswers = new LinkedHashMap<>(this.answers);
			Map<String, String> fineNotes = new LinkedHashMap<>(this.notes);
			for (Question question : questions) {
				if (isNamed(this.problems, question)) {
					fineAnswers.remove(question.id());
					keep(question, stored, fineAnswers, new LinkedHashMap<>());
				}
				if (isNamed(this.noteProblems, question)) {
					fineNotes.remove(question.id());
					keep(question, stored, new LinkedHashMap<>(), fineNotes);
				}
			}
			return new Reading(fineAnswers, fineNotes, List.of(), List.of());
		}

		StepAnswers of(List<Question> questions, long version, String tab) {
			Map<String, @Nullable Object> some = new LinkedHashMap<>(this.answers);
			Map<String, String> someNotes = new LinkedHashMap<>(this.notes);
			List<String> ids = questions.stream().map(Question::id).toList();
			some.keySet().retainAll(ids);
			someNotes.keySet().retainAll(ids);
			return new StepAnswers(some, someNotes, version, tab);
		}

		private static boolean isNamed(List<Problem> problems, Question question) {
			return problems.stream().anyMatch((problem) -> problem.question().equals(question.id()));
		}

	}

}
