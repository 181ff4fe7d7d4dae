package io.productops.playbook;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.productops.advice.Playbook;
import io.productops.advice.PlaybookCompiler;
import io.productops.audit.Actor;
import io.productops.audit.AuditService;
import io.productops.playbook.DraftDetails.Status;
import io.productops.playbook.PublishRefusedException.Why;
import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes drafts published versions: one move of a pointer, in one transaction, so that
 * there is always exactly one of each playbook. Who may publish is asked here; whose
 * advice changes has to be asked before, by the room that knows assessments.
 */
@Service
public class PublishingService {

	private final PlaybookDraftRepository drafts;

	private final PlaybookRevisionRepository revisions;

	private final PlaybookVersionRepository versions;

	private final PlaybookPointerRepository pointers;

	private final PlaybookPublicationRepository publications;

	private final PublishingProperties properties;

	private final AuditService audit;

	private final Clock clock;

	PublishingService(PlaybookDraftRepository drafts, PlaybookRevisionRepository revisions,
			PlaybookVersionRepository versions, PlaybookPointerRepository pointers,
			PlaybookPublicationRepository publications, PublishingProperties properties, AuditService audit,
			Clock clock) {
		this.drafts = drafts;
		this.revisions = revisions;
		this.versions = versions;
		this.pointers = pointers;
		this.publications = publications;
		this.properties = properties;
		this.audit = audit;
		this.clock = clock;
	}

	/** Every publication there was, the newest first. */
	@Transactional(readOnly = true)
	public List<PublicationDetails> publications(CurrentPerson admin) {
		admin.requireAdmin();
		return this.publications.findAllByOrderByPublishedAtDescIdMoveDesc()
			.stream()
			.map(PlaybookPublication::details)
			.toList();
	}

	/**
	 * What would stand in the way of publishing a draft now, but for its faults; null for
	 * nothing.
	 */
	@Transactional(readOnly = true)
	public @Nullable Why obstacle(CurrentPerson admin, int number) {
		admin.requireAdmin();
		PlaybookDraft draft = this.drafts.required(number);
		return obstacle(draft, this.pointers.findById(draft.playbookId()).orElse(null), admin.id());
	}

	/**
	 * The version that has the text of a draft: the one that it became or, as long as it
	 * is open, the one that comes back when it is published.
	 */
	@Transactional(readOnly = true)
	public Optional<Integer> versionOf(CurrentPerson admin, int number) {
		admin.requireAdmin();
		PlaybookDraft draft = this.drafts.required(number);
		return this.versions.findBySha256(this.revisions.findSha256(number, draft.revision()))
			.map(PlaybookVersion::version);
	}

	/**
	 * Refuses what {@link #publish} would refuse now, but for faults. Others that want to
	 * publish wait for the end of the transaction, so that this stays true in it.
	 * @param revision the one that the person saw
	 */
	@Transactional
	public void check(CurrentPerson admin, int number, int revision) {
		admin.requireAdmin();
		lock(number, revision, admin.id());
	}

	/**
	 * Publishes a draft: its text becomes the version of its number, or the version with
	 * that very text comes back.
	 * @param revision the one that the person saw
	 * @param reason why, in a line
	 * @return the number of the version that is published now
	 * @throws StaleDraftException when it was saved meanwhile
	 * @throws ClosedDraftException when it was published or discarded meanwhile
	 * @throws PublishRefusedException when something else stands in the way
	 * @throws io.productops.advice.FaultyPlaybookException when it has faults
	 */
	@Transactional
	public int publish(CurrentPerson admin, int number, int revision, String reason) {
		admin.requireAdmin();
		return publish(admin.actor(), Author.of(admin), number, revision, reason);
	}

	/**
	 * The same for somebody who said so before, and is not there any more.
	 * @param name of that person
	 */
	@Transactional
	public int publishScheduled(int number, int revision, String name) {
		DraftDetails draft = this.drafts.requiredForChange(number).details();
		DraftDetails.Schedule schedule = draft.schedule();
		if (schedule == null) {
			throw new NotFoundException("Draft " + number + " has no time to be published at");
		}
		return publish(Actor.system(), new Author(schedule.publisher(), name), number, revision,
				(draft.reason() != null) ? draft.reason() : "");
	}

	private int publish(Actor actor, Author author, int number, int revision, String reason) {
		String why = reason.strip();
		if (why.isEmpty() || why.length() > DraftService.LONGEST_NOTE) {
			throw new IllegalArgumentException("Not a reason");
		}
		Locked locked = lock(number, revision, author.id());
		Playbook playbook = PlaybookCompiler.compile(this.revisions.text(number, revision), number);
		Instant now = this.clock.instant();
		int version = move(playbook, locked.pointer, actor, author, why, now);
		locked.draft.close(Status.PUBLISHED, why, now);
		this.drafts.saveAndFlush(locked.draft);
		return version;
	}

	private Locked lock(int number, int revision, @Nullable UUID publisher) {
		PlaybookDraft draft = this.drafts.requiredForChange(number);
		draft.requireUnchanged(revision);
		@Nullable PlaybookPointer pointer = forMove(draft.playbookId());
		@Nullable Why obstacle = obstacle(draft, pointer, publisher);
		if (obstacle != null) {
			throw new PublishRefusedException(number, obstacle);
		}
		return new Locked(draft, pointer);
	}

	/** Where there is no row to lock yet, those who want to make it wait for a number. */
	private @Nullable PlaybookPointer forMove(String playbook) {
		return this.pointers.findForMove(playbook).orElseGet(() -> {
			this.drafts.lockNumbers();
			return this.pointers.findForMove(playbook).orElse(null);
		});
	}

	private @Nullable Why obstacle(PlaybookDraft draft, @Nullable PlaybookPointer pointer, @Nullable UUID publisher) {
		if (pointer != null && !Integer.valueOf(pointer.version()).equals(draft.basedOn())) {
			return Why.OUTDATED;
		}
		if (this.properties.fourEyes() && publisher != null && this.revisions.wrote(draft.number(), publisher)) {
			return Why.OWN_WORK;
		}
		String published = this.versions.findPublished(draft.playbookId()).orElse("");
		return published.equals(this.revisions.findSha256(draft.number(), draft.revision())) ? Why.NOTHING_CHANGED
				: null;
	}

	/**
	 * Points to a text, which becomes a version unless it already is one.
	 * @param pointer locked, or null where nothing was published yet
	 */
	int move(Playbook playbook, @Nullable PlaybookPointer pointer, Actor actor, Author author, String reason,
			Instant now) {
		@Nullable Integer before = (pointer != null) ? pointer.version() : null;
		int version = this.versions.findBySha256(playbook.ref().sha256())
			.orElseGet(() -> this.versions.saveAndFlush(new PlaybookVersion(playbook, before, author, reason, now)))
			.version();
		PlaybookPointer moved = (pointer != null) ? pointer : new PlaybookPointer(playbook.ref().id(), version);
		if (pointer != null) {
			pointer.moveTo(version);
		}
		this.pointers.saveAndFlush(moved);
		this.publications.saveAndFlush(new PlaybookPublication(moved, before, author, reason, now));
		Map<String, Object> after = new LinkedHashMap<>();
		after.put("version", version);
		after.put("sha256", playbook.ref().sha256());
		after.put("reason", reason);
		this.audit.record(actor, "playbook.published", "playbook:" + playbook.ref().id(),
				(before != null) ? Map.of("version", before) : Map.of(), after);
		return version;
	}

	/**
	 * Lets a draft be published by itself. A saving takes that back.
	 * @param revision the one that the person saw
	 * @param at in the future
	 * @throws PublishRefusedException when it could not be published now either
	 */
	@Transactional
	public DraftDetails schedule(CurrentPerson admin, int number, int revision, Instant at, ZoneId zone,
			String reason) {
		admin.requireAdmin();
		PlaybookDraft draft = lock(number, revision, admin.id()).draft;
		Instant now = this.clock.instant();
		if (!at.isAfter(now)) {
			throw new IllegalArgumentException("Not in the future: " + at);
		}
		draft.schedule(at, zone, admin.id(), reason.strip(), now);
		DraftDetails scheduled = this.drafts.saveAndFlush(draft).details();
		this.audit.record(admin.actor(), "playbook.draft.scheduled", "playbook-draft:" + number, Map.of(),
				Map.of("at", at, "revision", revision));
		return scheduled;
	}

	/** Takes that back. */
	@Transactional
	public void unschedule(CurrentPerson admin, int number) {
		admin.requireAdmin();
		unschedule(admin.actor(), number);
	}

	/** The application takes it back: something has changed since. */
	@Transactional
	public void stopScheduled(int number) {
		unschedule(Actor.system(), number);
	}

	private void unschedule(Actor actor, int number) {
		PlaybookDraft draft = this.drafts.requiredForChange(number);
		draft.unschedule(this.clock.instant());
		this.drafts.saveAndFlush(draft);
		this.audit.record(actor, "playbook.draft.unscheduled", "playbook-draft:" + number, Map.of(), Map.of());
	}

	/** The drafts whose time has come, the longest due first. */
	@Transactional(readOnly = true)
	public List<DraftText> due() {
		return this.drafts.findDue(this.clock.instant())
			.stream()
			.map(this.drafts::required)
			.map((draft) -> new DraftText(draft.details(), this.revisions.text(draft.number(), draft.revision())))
			.toList();
	}

	/**
	 * A draft and the pointer that nobody else can move now; null where there is none.
	 */
	private record Locked(PlaybookDraft draft, @Nullable PlaybookPointer pointer) {
	}

}
