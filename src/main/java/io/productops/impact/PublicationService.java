package io.productops.impact;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import io.productops.playbook.DraftDetails;
import io.productops.playbook.DraftService;
import io.productops.playbook.PublishRefusedException.Why;
import io.productops.playbook.PublishingService;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes drafts, at once or at a time, when somebody has agreed to what changes for
 * each team: to another stage and to other critical flags. Only admins
 * ({@link io.productops.shared.ForbiddenException} for others).
 */
@Service
public class PublicationService {

	private final DraftService drafts;

	private final PublishingService publishing;

	private final ImpactService impacts;

	private final ApprovalRepository approvals;

	PublicationService(DraftService drafts, PublishingService publishing, ImpactService impacts,
			ApprovalRepository approvals) {
		this.drafts = drafts;
		this.publishing = publishing;
		this.impacts = impacts;
		this.approvals = approvals;
	}

	/** How a draft stands. */
	@Transactional(readOnly = true)
	public Publication of(CurrentPerson admin, int number) {
		DraftDetails draft = this.drafts.draft(admin, number);
		@Nullable Why obstacle = draft.open() ? this.publishing.obstacle(admin, number) : null;
		@Nullable ImpactRun run = this.impacts.latest(admin, number).orElse(null);
		boolean current = run != null && this.impacts.isCurrent(run, draft);
		boolean sound = current || !draft.open();
		boolean outgrown = run != null && current && draft.open() && this.impacts.isOutgrown(admin, run, draft);
		return new Publication(draft, obstacle, sound ? List.of() : this.impacts.faults(admin, number), run, current,
				outgrown, (run != null && current) ? this.impacts.teams(admin, run) : List.of(),
				this.publishing.versionOf(admin, number).orElse(null),
				(draft.schedule() != null) ? this.approvals.name(number).orElse(null) : null);
	}

	/**
	 * Publishes a draft.
	 * @return the number of the version that is published now
	 * @throws NoPreviewException when there is no finished preview of it as it is now
	 * @throws UnapprovedException when a team is not agreed to
	 * @throws io.productops.playbook.StaleDraftException when it was saved meanwhile
	 * @throws io.productops.playbook.ClosedDraftException when it was published or
	 * discarded meanwhile
	 * @throws io.productops.playbook.PublishRefusedException when something else stands
	 * in the way
	 */
	@Transactional
	public int publish(CurrentPerson admin, int number, Approval approval) {
		requireApproved(admin, number, approval);
		int version = this.publishing.publish(admin, number, approval.revision(), approval.reason());
		this.approvals.delete(number);
		return version;
	}

	/**
	 * Lets a draft be published later, unless what was agreed to has changed by then.
	 * Throws what {@link #publish} throws.
	 * @param at in the future
	 * @param zone of the person
	 */
	@Transactional
	public DraftDetails schedule(CurrentPerson admin, int number, Approval approval, Instant at, ZoneId zone) {
		ImpactRun run = requireApproved(admin, number, approval);
		DraftDetails scheduled = this.publishing.schedule(admin, number, approval.revision(), at, zone,
				approval.reason());
		this.approvals.replace(number, approval.revision(), String.valueOf(run.ticks()), admin.name(),
				scheduled.updatedAt());
		return scheduled;
	}

	/** Takes that back. */
	@Transactional
	public void unschedule(CurrentPerson admin, int number) {
		if (this.drafts.draft(admin, number).schedule() != null) {
			this.publishing.unschedule(admin, number);
			this.approvals.delete(number);
		}
	}

	private ImpactRun requireApproved(CurrentPerson admin, int number, Approval approval) {
		this.publishing.check(admin, number, approval.revision());
		Publication publication = of(admin, number);
		ImpactRun run = publication.run();
		if (run == null || !publication.current() || publication.outgrown()) {
			throw new NoPreviewException(number);
		}
		List<TeamImpact> missing = publication.ticks()
			.stream()
			.filter((team) -> !approval.teams().contains(team.team()))
			.toList();
		if (!missing.isEmpty()) {
			throw new UnapprovedException(missing);
		}
		return run;
	}

}
