package io.productops.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.productops.advice.Answers;
import io.productops.advice.FaultyPlaybookException;
import io.productops.advice.FaultyPlaybookException.Fault;
import io.productops.advice.Playbook;
import io.productops.advice.PlaybookField;
import io.productops.advice.PlaybookText;
import io.productops.assessment.Access;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.AssessmentStatus;
import io.productops.assessment.AssessmentSummary;
import io.productops.assessment.TeamAssessmentService;
import io.productops.playbook.CheckedTexts;
import io.productops.playbook.DraftService;
import io.productops.playbook.DraftText;
import io.productops.playbook.FaultPlaces;
import io.productops.playbook.PlaybookService;
import io.productops.shared.ListPosition;
import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Tries a draft out on one set of answers, also with changes that are not saved, and
 * stores nothing. Only for admins ({@link io.productops.shared.ForbiddenException} for
 * others).
 */
@Service
public class TrialService {

	/** So many assessments are offered to choose from. */
	private static final int RECENT = 20;

	private final DraftService drafts;

	private final PlaybookService playbooks;

	private final CheckedTexts compiled;

	private final WorkedCases cases;

	private final AssessmentService assessments;

	private final TeamAssessmentService lists;

	TrialService(DraftService drafts, PlaybookService playbooks, CheckedTexts compiled, WorkedCases cases,
			AssessmentService assessments, TeamAssessmentService lists) {
		this.drafts = drafts;
		this.playbooks = playbooks;
		this.compiled = compiled;
		this.cases = cases;
		this.assessments = assessments;
		this.lists = lists;
	}

	/** The worked cases that there are to try a draft on. */
	public List<WorkedCase> cases(CurrentPerson admin) {
		admin.requireAdmin();
		return this.cases.all();
	}

	/** The assessments of teams that were begun last and are finished. */
	public List<AssessmentSummary> recent(CurrentPerson admin) {
		admin.requireAdmin();
		return this.lists.newest(null, ListPosition.START, TeamAssessmentService.PAGE, admin)
			.stream()
			.filter((each) -> each.status() == AssessmentStatus.COMPLETED)
			.limit(RECENT)
			.toList();
	}

	/**
	 * Tries a draft out.
	 * @param subject the id of a worked case, or the name of a finished assessment such
	 * as POA-7F3K-2210
	 * @param changes other values by the paths of their fields, see
	 * {@link PlaybookText#with}
	 * @throws NotFoundException when there is no such draft, or no such answers that the
	 * person may read
	 * @throws IllegalArgumentException when there is no field of a path, or it must not
	 * be empty
	 */
	public Trial run(CurrentPerson admin, int number, String subject, Map<String, String> changes) {
		DraftText draft = this.drafts.text(admin, number);
		Map<String, @Nullable Object> raw = answers(admin, subject);
		PlaybookText text = PlaybookText.of(draft.text()).with(changes);
		try {
			Playbook after = this.compiled.of(text.text(), number).required();
			Playbook before = this.playbooks.findPublished(draft.draft().playbookId()).orElse(after);
			int ignored = raw.size() - known(after, raw);
			Compared playbooks = Compared.of(before, after);
			return new Trial(subject, List.of(), Map.of(), playbooks, Difference.of(playbooks, raw), ignored);
		}
		catch (FaultyPlaybookException ex) {
			return new Trial(subject, ex.faults(), beside(text, ex.faults(), changes.keySet()), null, null, 0);
		}
	}

	private static Map<String, List<Fault>> beside(PlaybookText text, List<Fault> faults, Set<String> tried) {
		Map<String, List<Fault>> beside = new LinkedHashMap<>();
		for (Fault fault : faults) {
			PlaybookField field = FaultPlaces.field(text, fault);
			if (field != null && tried.contains(field.path())) {
				beside.computeIfAbsent(field.path(), (path) -> new ArrayList<>()).add(fault);
			}
		}
		return beside;
	}

	private Map<String, @Nullable Object> answers(CurrentPerson admin, String subject) {
		Optional<WorkedCase> worked = this.cases.find(subject);
		if (worked.isPresent()) {
			return worked.get().answers();
		}
		return this.lists.named(subject, admin)
			.filter((found) -> found.status() == AssessmentStatus.COMPLETED)
			.map((found) -> this.assessments.finished(found.id(), Access.of(admin)).answers())
			.orElseThrow(() -> new NotFoundException("No finished assessment " + subject + " for this person"));
	}

	private static int known(Playbook playbook, Map<String, @Nullable Object> raw) {
		int sure = Answers.read(playbook.questions(), raw).answers().values().size();
		return sure + (int) raw.values().stream().filter((answer) -> answer == null).count();
	}

}
