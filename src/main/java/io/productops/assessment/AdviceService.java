package io.productops.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.productops.advice.AdviceEngine;
import io.productops.advice.AdviceJson;
import io.productops.advice.Answers;
import io.productops.advice.Playbook;
import io.productops.advice.Question;
import io.productops.playbook.PlaybookService;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Gives advice on answers at once, on the published version of a playbook, and stores
 * nothing.
 */
@Service
public class AdviceService {

	private final PlaybookService playbooks;

	AdviceService(PlaybookService playbooks) {
		this.playbooks = playbooks;
	}

	/**
	 * The advice as canonical JSON, the same that a completed assessment with these
	 * answers gets.
	 * @param playbookId of the playbook
	 * @throws io.productops.shared.NotFoundException when nothing is published of it
	 * @throws InvalidAnswersException with all problems at once
	 */
	public String advise(String playbookId, Map<String, ? extends @Nullable Object> answers,
			Map<String, ? extends @Nullable Object> notes) {
		Playbook playbook = this.playbooks.published(playbookId);
		Answers.Reading reading = Answers.read(playbook.questions(), answers);
		List<Answers.Problem> problems = new ArrayList<>(reading.problems());
		for (Question question : playbook.questions()) {
			boolean missing = !reading.answers().has(question.id());
			if (question.required() && missing
					&& problems.stream().noneMatch((problem) -> problem.question().equals(question.id()))) {
				problems.add(new Answers.Problem(question.id(), "/" + question.id(), "Answer this question."));
			}
		}
		List<Answers.Problem> noteProblems = Notes.problems(playbook.questions(), notes);
		if (!problems.isEmpty() || !noteProblems.isEmpty()) {
			throw new InvalidAnswersException(problems, noteProblems);
		}
		return AdviceJson.write(AdviceEngine.advise(playbook, reading.answers()));
	}

}
