package io.productops.impact;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import io.productops.advice.FaultyPlaybookException.Fault;
import io.productops.advice.Playbook;
import io.productops.advice.PlaybookText;
import io.productops.assessment.Access;
import io.productops.assessment.AssessmentService;
import io.productops.assessment.StoredAdviceService;
import io.productops.playbook.CheckedTexts;
import io.productops.playbook.DraftDetails;
import io.productops.playbook.DraftService;
import io.productops.playbook.DraftText;
import io.productops.playbook.PlaybookComparison;
import io.productops.playbook.PlaybookService;
import io.productops.shared.NotFoundException;
import io.productops.shared.Sha256;
import io.productops.team.CurrentPerson;
import io.productops.team.TeamDetails;
import io.productops.team.TeamService;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Previews what publishing a draft would change: every finished assessment is run under
 * the published version and under the draft, in the background. Only for admins
 * ({@link io.productops.shared.ForbiddenException} for others), who read all teams.
 */
@Service
public class ImpactService {

	/** Who began a run that nobody asked for. */
	static final String APPLICATION = "The application";

	private final DraftService drafts;

	private final PlaybookService playbooks;

	private final CheckedTexts compiled;

	private final StoredAdviceService stored;

	private final ImpactRepository impacts;

	private final RunRepository runs;

	private final ImpactRound round;

	private final BackgroundWork work;

	private final TeamService teams;

	private final AssessmentService assessments;

	private final Clock clock;

	ImpactService(DraftService drafts, PlaybookService playbooks, CheckedTexts compiled, StoredAdviceService stored,
			ImpactRepository impacts, RunRepository runs, ImpactRound round, BackgroundWork work, TeamService teams,
			AssessmentService assessments, Clock clock) {
		this.drafts = drafts;
		this.playbooks = playbooks;
		this.compiled = compiled;
		this.stored = stored;
		this.impacts = impacts;
		this.runs = runs;
		this.round = round;
		this.work = work;
		this.teams = teams;
		this.assessments = assessments;
		this.clock = clock;
	}

	/** The last preview of a draft, of whichever of its revisions. */
	@Transactional(readOnly = true)
	public Optional<ImpactRun> latest(CurrentPerson admin, int draft) {
		admin.requireAdmin();
		return this.impacts.latest(draft, this.clock.instant());
	}

	/**
	 * Whether a preview says what publishing the draft would change as both are now, and
	 * is finished.
	 */
	@Transactional(readOnly = true)
	public boolean isCurrent(ImpactRun run, DraftDetails draft) {
		return run.progress().finished() && fits(run, draft);
	}

	/**
	 * Whether somebody would have to agree to more by now than a current preview found.
	 */
	@Transactional(readOnly = true)
	public boolean isOutgrown(CurrentPerson admin, ImpactRun run, DraftDetails draft) {
		List<String> hashes = (run.published() != null) ? this.playbooks.hashes(draft.playbookId()) : List.of();
		return this.round.outgrown(run, playbooks(admin, run), hashes);
	}

	private boolean fits(ImpactRun run, DraftDetails draft) {
		Playbook published = this.playbooks.findPublished(draft.playbookId()).orElse(null);
		Integer version = (published != null) ? published.ref().version() : null;
		return run.revision() == draft.revision()
				&& (version != null ? version.equals(run.published()) : run.published() == null);
	}

	/**
	 * Begins a preview of a draft as it is now; one that is at work on the very same goes
	 * on.
	 * @throws io.productops.advice.FaultyPlaybookException when the draft has faults
	 * @throws TooMuchWorkException when too much is waiting
	 */
	public ImpactRun start(CurrentPerson admin, int number) {
		DraftText draft = this.drafts.text(admin, number);
		Optional<ImpactRun> running = this.impacts.latest(number, this.clock.instant())
			.filter((run) -> run.progress().running() && fits(run, draft.draft()));
		return running.orElseGet(() -> start(draft, admin.name()));
	}

	private ImpactRun start(DraftText draft, String starter) {
		Prepared prepared = prepare(draft, starter);
		if (!this.work.begin(prepared.run.progress().id(), prepared.task)) {
			this.runs.delete(prepared.run.progress().id());
			throw new TooMuchWorkException();
		}
		return prepared.run;
	}

	/**
	 * Previews a draft for the application itself, and waits for the end.
	 * @throws io.productops.advice.FaultyPlaybookException when the draft has faults
	 */
	ImpactRun runNow(DraftText draft) {
		Prepared prepared = prepare(draft, APPLICATION);
		UUID id = prepared.run.progress().id();
		this.work.now(id, prepared.task);
		return this.impacts.find(id, this.clock.instant()).orElseThrow();
	}

	private Prepared prepare(DraftText draft, String starter) {
		Playbook after = this.compiled.of(draft.text(), draft.draft().number()).required();
		@Nullable Playbook published = this.playbooks.findPublished(draft.draft().playbookId()).orElse(null);
		Playbook before = (published != null) ? published : after;
		List<String> hashes = (published != null) ? this.playbooks.hashes(draft.draft().playbookId()) : List.of();
		UUID id = UUID.randomUUID();
		this.runs.insert(id, RunRepository.IMPACT, this.stored.count(hashes), starter, this.clock.instant());
		this.impacts.insert(id, draft.draft().number(), draft.draft().revision(), Sha256.of(draft.text()),
				(published != null) ? published.ref().version() : null,
				!PlaybookComparison.of(PlaybookText.of(before.text()), PlaybookText.of(draft.text())).decides());
		ImpactRun run = this.impacts.find(id, this.clock.instant()).orElseThrow();
		return new Prepared(run, () -> this.round.run(run, Compared.of(before, after), hashes));
	}

	/** Ends the last preview of a draft, if it is at work. */
	@Transactional
	public void cancel(CurrentPerson admin, int draft) {
		latest(admin, draft)
			.ifPresent((run) -> this.runs.end(run.progress().id(), RunState.CANCELLED, this.clock.instant()));
	}

	/** The teams with an assessment that changes, by name. */
	@Transactional(readOnly = true)
	public List<TeamImpact> teams(CurrentPerson admin, ImpactRun run) {
		admin.requireAdmin();
		List<TeamImpact> found = this.impacts.teams(run.progress().id());
		Map<UUID, String> names = found.isEmpty() ? Map.of()
				: this.teams.teams(admin).stream().collect(Collectors.toMap(TeamDetails::id, TeamDetails::name));
		return found.stream()
			.map((team) -> new TeamImpact(team.team(), names.getOrDefault(team.team(), ""), team.changed(),
					team.stages(), team.critical()))
			.sorted(Comparator.comparing(TeamImpact::name).thenComparing(TeamImpact::team))
			.toList();
	}

	/**
	 * The assessments that change, in the order of their ids.
	 * @param after the last that was shown, or {@link StoredAdviceService#START}
	 */
	@Transactional(readOnly = true)
	public List<ChangedAssessment> changes(CurrentPerson admin, ImpactRun run, UUID after, int most) {
		admin.requireAdmin();
		return this.impacts.changes(run.progress().id(), after, most);
	}

	/**
	 * What changes in one assessment.
	 * @throws NotFoundException when nothing does, or it is not there
	 */
	@Transactional(readOnly = true)
	public ChangedAssessment change(CurrentPerson admin, ImpactRun run, UUID assessment) {
		admin.requireAdmin();
		return this.impacts.change(run.progress().id(), assessment)
			.orElseThrow(() -> new NotFoundException("No change of assessment " + assessment));
	}

	/**
	 * The playbooks that a preview compared; twice the draft where nothing is published.
	 */
	@Transactional(readOnly = true)
	public Compared playbooks(CurrentPerson admin, ImpactRun run) {
		Playbook after = this.compiled.of(this.drafts.text(admin, run.draft(), run.revision()), run.draft()).required();
		Integer published = run.published();
		return Compared.of((published != null) ? this.playbooks.version(published) : after, after);
	}

	/**
	 * What each of the two playbooks of a preview recommends for one assessment.
	 * @throws NotFoundException when there is no such finished assessment of a team
	 */
	@Transactional(readOnly = true)
	public RecommendationLists recommendations(CurrentPerson admin, ImpactRun run, UUID assessment) {
		admin.requireAdmin();
		Compared playbooks = playbooks(admin, run);
		Map<String, ?> raw = this.assessments.finished(assessment, Access.of(admin)).answers();
		return new RecommendationLists(Difference.recommendations(playbooks.before(), raw),
				Difference.recommendations(playbooks.after(), raw));
	}

	/** What is wrong with a draft as it is now; nothing where it could be published. */
	@Transactional(readOnly = true)
	public List<Fault> faults(CurrentPerson admin, int number) {
		return this.compiled.of(this.drafts.text(admin, number).text(), number).faults();
	}

	/** A run with what there is to do. */
	private record Prepared(ImpactRun run, Runnable task) {
	}

}
