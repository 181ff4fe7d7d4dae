package io.productops.impact.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.productops.advice.FaultyPlaybookException.Fault;
import io.productops.assessment.AssessmentSummary;
import io.productops.assessment.TeamAssessmentService;
import io.productops.impact.ChangedAssessment;
import io.productops.impact.Compared;
import io.productops.impact.ImpactRun;
import io.productops.impact.ImpactService;
import io.productops.impact.TeamImpact;
import io.productops.playbook.DraftDetails;
import io.productops.playbook.DraftService;
import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes the pages of a preview.
 */
@Component
class ImpactPages {

	/** So many assessments are on a page. */
	private static final int PAGE = 50;

	private static final String NOUN = "assessments";

	private final ImpactService impacts;

	private final DraftService drafts;

	private final TeamAssessmentService assessments;

	ImpactPages(ImpactService impacts, DraftService drafts, TeamAssessmentService assessments) {
		this.impacts = impacts;
		this.drafts = drafts;
		this.assessments = assessments;
	}

	static String href(int draft) {
		return "/admin/playbook/drafts/" + draft + "/impact";
	}

	/**
	 * The page as it is now.
	 * @param faults that stood in the way of a run just now
	 * @param busy whether too much was waiting
	 */
	ImpactPage of(CurrentPerson admin, int number, UUID after, List<Fault> faults, boolean busy) {
		DraftDetails draft = this.drafts.draft(admin, number);
		ImpactRun run = this.impacts.latest(admin, number).orElse(null);
		String href = href(number);
		if (run == null) {
			return new ImpactPage(draft, href, before(draft.basedOn()), "With draft " + number, null, null, null,
					faults, busy, null, List.of(), List.of(), List.of(), List.of(), null);
		}
		ProgressView progress = ProgressView.of(run.progress(), NOUN, href);
		String ran = "Run on " + Times.of(run.progress().startedAt(), admin.zone()) + " by " + run.progress().starter()
				+ " against the answers of every finished assessment. Reports are not rewritten.";
		String outdated = outdated(admin, run, draft);
		if (!run.progress().finished()) {
			return new ImpactPage(draft, href, before(run.published()), "With draft " + number, progress, ran, outdated,
					faults, busy, null, List.of(), List.of(), List.of(), List.of(), null);
		}
		Labels labels = new Labels(this.impacts.playbooks(admin, run));
		List<ChangedAssessment> changes = this.impacts.changes(admin, run, after, PAGE + 1);
		List<ChangedAssessment> shown = changes.subList(0, Math.min(PAGE, changes.size()));
		List<TeamImpact> teams = this.impacts.teams(admin, run);
		return new ImpactPage(draft, href, before(run.published()), "With draft " + number, progress, ran, outdated,
				faults, busy, ImpactView.of(run, labels), ImpactView.scores(run, labels),
				ImpactView.systems(run, labels), teams, views(admin, number, shown, teams, labels),
				(changes.size() > PAGE) ? href + "?after=" + shown.get(PAGE - 1).assessment() : null);
	}

	private @Nullable String outdated(CurrentPerson admin, ImpactRun run, DraftDetails draft) {
		if (!draft.open() || !run.progress().finished()) {
			return null;
		}
		if (this.impacts.isCurrent(run, draft)) {
			return this.impacts.isOutgrown(admin, run, draft) ? PublicationPage.OUTGROWN : null;
		}
		return (run.revision() != draft.revision()) ? "The draft was saved since. Run the preview again."
				: "Another version was published since. Run the preview again.";
	}

	static String before(@Nullable Integer version) {
		return (version != null) ? "With version " + version : "Without a version";
	}

	private List<ChangeView> views(CurrentPerson admin, int number, List<ChangedAssessment> changes,
			List<TeamImpact> teams, Labels labels) {
		Map<UUID, String> names = teams.stream().collect(Collectors.toMap(TeamImpact::team, TeamImpact::name));
		Map<UUID, AssessmentSummary> summaries = this.assessments
			.summaries(changes.stream().map(ChangedAssessment::assessment).toList(), admin)
			.stream()
			.collect(Collectors.toMap(AssessmentSummary::id, Function.identity()));
		return changes.stream()
			.filter((change) -> summaries.containsKey(change.assessment()))
			.map((change) -> view(number, change, summaries.get(change.assessment()),
					names.getOrDefault(change.team(), ""), labels))
			.toList();
	}

	private static ChangeView view(int number, ChangedAssessment change, AssessmentSummary summary, String team,
			Labels labels) {
		String organisation = summary.organisation();
		return new ChangeView((organisation != null) ? organisation : summary.reference(),
				(organisation != null) ? summary.reference() : null, team,
				href(number) + "/assessments/" + change.assessment(),
				VerdictRow.of(change.difference(), labels).stream().filter(VerdictRow::differs).toList());
	}

	/** One assessment with everything side by side. */
	SidesPage sides(CurrentPerson admin, int number, UUID assessment) {
		DraftDetails draft = this.drafts.draft(admin, number);
		ImpactRun run = this.impacts.latest(admin, number)
			.filter((each) -> each.progress().finished())
			.orElseThrow(() -> new NotFoundException("No finished preview of draft " + number));
		ChangedAssessment change = this.impacts.change(admin, run, assessment);
		AssessmentSummary summary = this.assessments.summary(assessment, admin);
		String organisation = summary.organisation();
		Compared playbooks = this.impacts.playbooks(admin, run);
		return new SidesPage(draft, (organisation != null) ? organisation : summary.reference(), summary.reference(),
				"/assessments/" + assessment + "/report", href(number), before(run.published()), "With draft " + number,
				VerdictRow.of(change.difference(), new Labels(playbooks)),
				this.impacts.recommendations(admin, run, assessment));
	}

	/** How far the last run is. */
	ProgressView progress(CurrentPerson admin, int number) {
		return this.impacts.latest(admin, number)
			.map((run) -> ProgressView.of(run.progress(), NOUN, href(number)))
			.orElseGet(() -> ProgressView.none(href(number)));
	}

}
