package io.productops.impact.web;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import io.productops.advice.FaultyPlaybookException.Fault;
import io.productops.assessment.AssessmentSummary;
import io.productops.impact.Compared;
import io.productops.impact.Trial;
import io.productops.impact.TrialService;
import io.productops.impact.web.TrialPage.Recent;
import io.productops.impact.web.TrialPage.Tried;
import io.productops.playbook.DraftDetails;
import io.productops.playbook.DraftService;
import io.productops.playbook.PartNames;
import io.productops.shared.Phrases;
import io.productops.team.CurrentPerson;
import io.productops.team.TeamService;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Makes the page that tries a draft out.
 */
@Component
class TrialPages {

	private final TrialService trials;

	private final DraftService drafts;

	private final TeamService teams;

	TrialPages(TrialService trials, DraftService drafts, TeamService teams) {
		this.trials = trials;
		this.drafts = drafts;
		this.teams = teams;
	}

	/** The id of the input of a value. */
	static String id(TrialForm form, String path) {
		return form.ofPart() ? "f-" + path.replace('/', '.') : "value";
	}

	/** With what came of it. */
	ModelAndView of(int number, TrialForm form, Trial trial, CurrentPerson admin) {
		Map<String, String> faults = new LinkedHashMap<>();
		trial.beside().forEach((path, found) -> faults.put(id(form, path), messages(found)));
		return page(number, form, faults, trial, faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
				admin);
	}

	private static String messages(List<Fault> faults) {
		return faults.stream().map(Fault::message).distinct().collect(Collectors.joining(" "));
	}

	/**
	 * Before anything is tried, or with why it cannot be.
	 * @param faults by the id of the input
	 */
	ModelAndView of(int number, TrialForm form, Map<String, String> faults, CurrentPerson admin) {
		return page(number, form, faults, null, faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
				admin);
	}

	private ModelAndView page(int number, TrialForm form, Map<String, String> faults, @Nullable Trial trial,
			HttpStatus status, CurrentPerson admin) {
		DraftDetails draft = this.drafts.draft(admin, number);
		List<VerdictRow> rows = List.of();
		String verdict = null;
		String remark = null;
		String before = ImpactPages.before(draft.basedOn());
		if (trial != null && trial.difference() != null) {
			Compared playbooks = Objects.requireNonNull(trial.playbooks());
			before = ImpactPages.before(playbooks.before().ref().version());
			rows = VerdictRow.of(trial.difference(), new Labels(playbooks));
			verdict = trial.difference().any() ? "It comes out differently." : "It comes out the same.";
			remark = (trial.ignored() > 0) ? Count.of(trial.ignored(), "answer is", "answers are")
					+ " no answer to a question of this draft, and left out." : null;
		}
		String home = "/admin/playbook/drafts/" + number;
		return new ModelAndView("impact/trial",
				Map.of("page",
						new TrialPage(draft, faults.isEmpty() ? "Try it" : "Error: Try it", home + "/trial", before,
								"With draft " + number, this.trials.cases(admin), recent(admin), form,
								form.ofPart() ? PartNames.name(form.part()) : "", tried(form, faults), home + "/part",
								errors(faults), faults, broken(trial), rows, verdict, remark)),
				status);
	}

	private List<Recent> recent(CurrentPerson admin) {
		List<AssessmentSummary> found = this.trials.recent(admin);
		Map<UUID, String> names = this.teams.names(found.stream().map(AssessmentSummary::team).distinct().toList(),
				admin);
		return found.stream().map((each) -> recent(each, names.getOrDefault(each.team(), ""), admin.zone())).toList();
	}

	private static Recent recent(AssessmentSummary summary, String team, ZoneId zone) {
		return new Recent(summary.reference(), team + ", "
				+ Phrases.date(Objects.requireNonNull(summary.completedAt()), zone) + ", " + summary.reference());
	}

	private static List<Tried> tried(TrialForm form, Map<String, String> faults) {
		return form.fields()
			.entrySet()
			.stream()
			.map((field) -> new Tried(id(form, field.getKey()), TrialForm.FIELD + field.getKey(),
					PartNames.field(field.getKey()), field.getValue(), faults.get(id(form, field.getKey()))))
			.toList();
	}

	private static List<ErrorView> errors(Map<String, String> faults) {
		return faults.entrySet()
			.stream()
			.map((fault) -> new ErrorView("#" + fault.getKey(), fault.getValue()))
			.toList();
	}

	/** The faults that are beside no value. */
	private static List<Fault> broken(@Nullable Trial trial) {
		return (trial == null) ? List.of()
				: trial.faults()
					.stream()
					.filter((fault) -> trial.beside().values().stream().noneMatch((found) -> found.contains(fault)))
					.toList();
	}

}
