package io.productops.assessment;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.productops.advice.Answers;
import io.productops.advice.Playbook;
import io.productops.advice.PlaybookDocument.Step;
import io.productops.advice.Question;
import io.productops.playbook.PlaybookService;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All answers of an assessment at once, for programs: a person answers step by step, by
 * the same rules.
 */
@Service
public class AnswerSheetService {

	private final AssessmentRepository assessments;

	private final PlaybookService playbooks;

	private final Clock clock;

	AnswerSheetService(AssessmentRepository assessments, PlaybookService playbooks, Clock clock) {
		this.assessments = assessments;
		this.playbooks = playbooks;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public AnswerSheet find(UUID id, Access access) {
		Assessment assessment = this.assessments.open(id, access);
		return sheet(assessment, this.playbooks.version(assessment.playbookSha256()));
	}

	/**
	 * Replaces all answers and notes, and confirms what was carried over. A step in which
	 * nothing changes stays as it is, so that nobody who has it open meets a conflict.
	 * @param check is given the sheet that will be replaced, when nobody else can change
	 * it any more, and throws if it is not the expected one
	 * @throws CompletedAssessmentException when it is too late
	 * @throws InvalidAnswersException with all problems at once; nothing is stored then
	 */
	@Transactional
	public AnswerSheet replace(UUID id, Access access, Consumer<AnswerSheet> check,
			Map<String, ? extends @Nullable Object> answers, Map<String, ? extends @Nullable Object> notes) {
		Assessment assessment = this.assessments.openForChange(id, access);
		Playbook playbook = this.playbooks.version(assessment.playbookSha256());
		check.accept(sheet(assessment, playbook));
		if (assessment.completed()) {
			throw new CompletedAssessmentException(id);
		}
		requireValid(playbook.questions(), answers, notes);
		for (Step step : playbook.document().steps()) {
			StepAnswers stored = part(step, assessment.answers(), assessment.notes(), version(assessment, step));
			StepAnswers sent = StepCheck.normal(step, part(step, answers, notes, stored.version()));
			if (!sent.equals(stored)) {
				assessment.answer(step, sent, this.clock.instant());
			}
		}
		assessment.confirm(playbook.questions().stream().map(Question::id).toList());
		return sheet(assessment, playbook);
	}

	/**
	 * Checks answers and notes for an assessment without storing them.
	 * @throws InvalidAnswersException with all problems at once
	 */
	@Transactional(readOnly = true)
	public void requireValid(UUID id, Access access, Map<String, ? extends @Nullable Object> answers,
			Map<String, ? extends @Nullable Object> notes) {
		Assessment assessment = this.assessments.open(id, access);
		requireValid(this.playbooks.version(assessment.playbookSha256()).questions(), answers, notes);
	}

	private static void requireValid(List<Question> questions, Map<String, ? extends @Nullable Object> answers,
			Map<String, ? extends @Nullable Object> notes) {
		List<Answers.Problem> problems = Answers.read(questions, answers).problems();
		List<Answers.Problem> noteProblems = Notes.problems(questions, notes);
		if (!problems.isEmpty() || !noteProblems.isEmpty()) {
			throw new InvalidAnswersException(problems, noteProblems);
		}
	}

	private static AnswerSheet sheet(Assessment assessment, Playbook playbook) {
		String state = playbook.document()
			.steps()
			.stream()
			.map((step) -> String.valueOf(version(assessment, step)))
			.collect(Collectors.joining("-"));
		return new AnswerSheet(state, NormalAnswers.of(playbook.questions(), assessment.answers()),
				texts(playbook.questions(), assessment.notes()));
	}

	private static long version(Assessment assessment, Step step) {
		StepState state = assessment.steps().get(step.id());
		return (state != null) ? state.version() : 0;
	}

	/** What belongs to one step, in the order of its questions. */
	private static StepAnswers part(Step step, Map<String, ? extends @Nullable Object> answers,
			Map<String, ? extends @Nullable Object> notes, long version) {
		List<Question> questions = step.questions().toList();
		return new StepAnswers(NormalAnswers.of(questions, answers), texts(questions, notes), version, "");
	}

	private static Map<String, String> texts(List<Question> questions, Map<String, ? extends @Nullable Object> notes) {
		Map<String, String> texts = new LinkedHashMap<>();
		for (Question question : questions) {
			if (notes.get(question.id()) instanceof String note) {
				texts.put(question.id(), note);
			}
		}
		return texts;
	}

}
