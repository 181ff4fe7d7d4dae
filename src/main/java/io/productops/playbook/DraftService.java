package io.productops.playbook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.productops.advice.FaultyPlaybookException;
import io.productops.advice.PlaybookField;
import io.productops.advice.PlaybookText;
import io.productops.audit.AuditService;
import io.productops.playbook.DraftDetails.Status;
import io.productops.shared.NotFoundException;
import io.productops.shared.TextLine;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The drafts of playbooks: beginning, saving, comparing notes and ending them. Only
 * admins ({@link io.productops.shared.ForbiddenException} for others); a saving never
 * overwrites one that the person has not seen.
 */
@Service
public class DraftService {

	/** The most characters of a text; the built-in one has about 200,000. */
	public static final int LONGEST_TEXT = 1_000_000;

	/** The most characters of a note or a reason. */
	public static final int LONGEST_NOTE = 300;

	/** Who looked at a draft within that time counts as being at it. */
	private static final Duration AT_IT = Duration.ofMinutes(15);

	private final PlaybookDraftRepository drafts;

	private final PlaybookRevisionRepository revisions;

	private final PlaybookEditorRepository editors;

	private final PlaybookVersionRepository versions;

	private final PlaybookPointerRepository pointers;

	private final AuditService audit;

	private final Clock clock;

	DraftService(PlaybookDraftRepository drafts, PlaybookRevisionRepository revisions, PlaybookEditorRepository editors,
			PlaybookVersionRepository versions, PlaybookPointerRepository pointers, AuditService audit, Clock clock) {
		this.drafts = drafts;
		this.revisions = revisions;
		this.editors = editors;
		this.versions = versions;
		this.pointers = pointers;
		this.audit = audit;
		this.clock = clock;
	}

	/** The drafts that are open, the newest first. */
	@Transactional(readOnly = true)
	public List<DraftDetails> open(CurrentPerson admin) {
		return found(admin, List.of(Status.OPEN));
	}

	/** Those that were published or discarded, the newest first. */
	@Transactional(readOnly = true)
	public List<DraftDetails> closed(CurrentPerson admin) {
		return found(admin, List.of(Status.PUBLISHED, Status.DISCARDED));
	}

	private List<DraftDetails> found(CurrentPerson admin, List<Status> status) {
		admin.requireAdmin();
		return this.drafts.findByStatusInOrderByNumberDesc(status).stream().map(PlaybookDraft::details).toList();
	}

	/**
	 * Begins a draft with the text of a version, as the successor of what is published.
	 * @throws NotFoundException when there is no such version
	 */
	@Transactional
	public DraftDetails begin(CurrentPerson admin, int version) {
		admin.requireAdmin();
		PlaybookVersion from = this.versions.findById(version)
			.orElseThrow(() -> new NotFoundException("No version " + version));
		return begin(Author.of(admin), admin, from.playbookId(), from.text(),
				"Began with the text of version " + version + ".");
	}

	/**
	 * Begins a draft with a text of its own, which may be a playbook that is new here.
	 * @throws FaultyPlaybookException when it has not the form of a playbook
	 * @throws LockedQuoteException when a quote of what is published under its id would
	 * have other words
	 */
	@Transactional
	public DraftDetails begin(CurrentPerson admin, String text, String note) {
		admin.requireAdmin();
		String lines = text.replace("\r\n", "\n");
		PlaybookText read = readable(lines);
		if (!read.faults().isEmpty()) {
			throw new FaultyPlaybookException(read.faults());
		}
		String id = read.field("playbook/id").map(PlaybookField::value).orElseThrow();
		published(id).ifPresent((version) -> LockedQuotes.check(PlaybookText.of(version.text()), read));
		return begin(Author.of(admin), admin, id, lines, line(note));
	}

	private DraftDetails begin(Author author, CurrentPerson admin, String playbook, String text, String note) {
		DraftDetails begun = begin(author, playbook, text, note);
		this.audit.record(admin.actor(), "playbook.draft.begun", object(begun.number()), Map.of(),
				Map.of("playbook", playbook));
		return begun;
	}

	/** For the application itself, which has something new to offer. */
	DraftDetails begin(Author author, String playbook, String text, String note) {
		Instant now = this.clock.instant();
		Integer published = this.pointers.findById(playbook).map(PlaybookPointer::version).orElse(null);
		PlaybookDraft draft = this.drafts
			.saveAndFlush(new PlaybookDraft(this.drafts.takeNumber(), playbook, published, author, now));
		this.revisions.saveAndFlush(new PlaybookRevision(draft.number(), 1, text, author, note, now));
		return draft.details();
	}

	/** One draft, open or not. */
	@Transactional(readOnly = true)
	public DraftDetails draft(CurrentPerson admin, int number) {
		admin.requireAdmin();
		return this.drafts.required(number).details();
	}

	/** Its last text. */
	@Transactional(readOnly = true)
	public DraftText text(CurrentPerson admin, int number) {
		admin.requireAdmin();
		PlaybookDraft draft = this.drafts.required(number);
		return new DraftText(draft.details(), this.revisions.text(number, draft.revision()));
	}

	/** The text of one of its savings. */
	@Transactional(readOnly = true)
	public String text(CurrentPerson admin, int number, int revision) {
		admin.requireAdmin();
		return this.revisions.text(number, revision);
	}

	/** Its savings, the last first. */
	@Transactional(readOnly = true)
	public List<RevisionDetails> revisions(CurrentPerson admin, int number) {
		draft(admin, number);
		return this.revisions.findDetails(number);
	}

	/**
	 * Saves other values of some fields. Nothing happens where nothing is different. What
	 * was saved meanwhile stays where it is in other fields.
	 * @param revision the one that the person saw
	 * @param values by the paths of their fields; see {@link PlaybookText#with}
	 * @throws LockedQuoteException when a quote would have other words
	 * @throws StaleDraftException when one of the fields got another value meanwhile
	 * @throws ClosedDraftException when it was published or discarded
	 */
	@Transactional
	public DraftDetails change(CurrentPerson admin, int number, int revision, Map<String, String> values, String note) {
		PlaybookDraft draft = forChange(admin, number);
		draft.requireOpen();
		PlaybookText text = PlaybookText.of(this.revisions.text(number, draft.revision()));
		PlaybookText changed = text.with((revision == draft.revision()) ? values
				: Meanwhile.of(seen(draft, revision), text)
					.unsaved(values)
					.orElseThrow(() -> new StaleDraftException(draft.details())));
		LockedQuoteException.check(text, changed);
		return save(draft, admin, text.text(), changed.text(), note);
	}

	/**
	 * Corrects what was transcribed wrongly in a quote, whose words are locked else. All
	 * corrections of a draft together have to be one of the words that it began with.
	 * @param path of the words
	 * @param reason what was wrong, and where that was checked
	 * @throws LockedQuoteException when it would be another quote and not a correction
	 * @throws StaleDraftException when the draft was saved meanwhile
	 */
	@Transactional
	public DraftDetails correctQuote(CurrentPerson admin, int number, int revision, String path, String words,
			String reason) {
		PlaybookDraft draft = openUnchanged(admin, number, revision);
		PlaybookText text = PlaybookText.of(this.revisions.text(number, revision));
		String before = text.field(path)
			.filter((field) -> field.kind() == PlaybookField.Kind.QUOTE)
			.map(PlaybookField::value)
			.orElseThrow(() -> new NotFoundException("No quote " + path + " in draft " + number));
		PlaybookText begun = PlaybookText.of(this.revisions.text(number, 1));
		if (!LockedQuotes.correction(begun, before, words)) {
			throw new LockedQuoteException(List.of(path));
		}
		PlaybookText changed = text.with(Map.of(path, words));
		DraftDetails saved = save(draft, admin, text.text(), changed.text(), line(reason));
		if (saved.revision() != revision) {
			this.audit.record(admin.actor(), "playbook.quote.corrected", object(number),
					Map.of("path", path, "words", before), Map.of("path", path, "words",
							changed.field(path).map(PlaybookField::value).orElse(""), "reason", line(reason)));
		}
		return saved;
	}

	/**
	 * Saves another text, which may have faults as long as it is YAML.
	 * @param revision the one that the person saw
	 * @throws FaultyPlaybookException when it is no YAML, too long, or names another
	 * playbook
	 * @throws LockedQuoteException when a quote would have other words
	 * @throws StaleDraftException when it was saved meanwhile
	 * @throws ClosedDraftException when it was published or discarded
	 */
	@Transactional
	public DraftDetails save(CurrentPerson admin, int number, int revision, String text, String note) {
		PlaybookDraft draft = forChange(admin, number);
		draft.requireOpen();
		String lines = text.replace("\r\n", "\n");
		String before = this.revisions.text(number, draft.revision());
		if (!lines.equals(before)) {
			draft.requireUnchanged(revision);
		}
		PlaybookText read = readable(lines);
		Optional<PlaybookField> id = read.field("playbook/id");
		if (id.isPresent() && !id.get().value().equals(draft.playbookId())) {
			throw new FaultyPlaybookException(List.of(new FaultyPlaybookException.Fault("playbook", id.get().line(), 1,
					"The id of this draft’s playbook is " + draft.playbookId() + ", and stays so.")));
		}
		LockedQuotes.check(PlaybookText.of(before), read);
		return save(draft, admin, before, lines, note);
	}

	/**
	 * Brings back the text of an earlier saving. Its quotes are not compared: the draft
	 * had these words before, and they came in where quotes are checked.
	 * @param revision the one that the person saw
	 * @param earlier the one to bring back
	 * @throws NotFoundException when there is no such saving
	 * @throws StaleDraftException when it was saved meanwhile
	 * @throws ClosedDraftException when it was published or discarded
	 */
	@Transactional
	public DraftDetails restore(CurrentPerson admin, int number, int revision, int earlier) {
		String text = text(admin, number, earlier);
		PlaybookDraft draft = openUnchanged(admin, number, revision);
		return save(draft, admin, this.revisions.text(number, revision), text,
				"Brought back revision " + earlier + ".");
	}

	private DraftDetails save(PlaybookDraft draft, CurrentPerson admin, String before, String text, String note) {
		return save(draft, admin, Author.of(admin), before, text, note);
	}

	private DraftDetails save(PlaybookDraft draft, CurrentPerson admin, Author author, String before, String text,
			String note) {
		if (text.equals(before)) {
			return draft.details();
		}
		Instant now = this.clock.instant();
		int next = draft.nextRevision(now);
		this.revisions.saveAndFlush(new PlaybookRevision(draft.number(), next, text, author, line(note), now));
		DraftDetails saved = this.drafts.saveAndFlush(draft).details();
		this.audit.record(admin.actor(), "playbook.draft.saved", object(draft.number()), Map.of("revision", next - 1),
				Map.of("revision", next));
		return saved;
	}

	/**
	 * Brings a draft to the version that was published since it was begun: its own
	 * changes are made to the text of that version.
	 * @return the paths that both changed, where the draft’s value stays
	 * @throws StaleDraftException when it was saved meanwhile
	 */
	@Transactional
	public List<String> bringUpToDate(CurrentPerson admin, int number, int revision) {
		PlaybookDraft draft = openUnchanged(admin, number, revision);
		PlaybookVersion published = published(draft.playbookId())
			.orElseThrow(() -> new NotFoundException("Nothing is published of " + draft.playbookId()));
		PlaybookText base = PlaybookText.of((draft.basedOn() != null)
				? this.versions.findById(draft.basedOn()).orElseThrow().text() : published.text());
		String text = this.revisions.text(number, revision);
		Merge merge = Merge.of(base, PlaybookText.of(text), PlaybookText.of(published.text()));
		draft.rebase(published.version());
		// whoever asks for it wrote neither text, and may have to be the one who
		// publishes it
		save(draft, admin, Author.onlyByName(admin), text, merge.text(),
				"Brought up to date with version " + published.version() + ".");
		this.drafts.saveAndFlush(draft);
		return merge.conflicts();
	}

	/**
	 * Ends a draft without publishing it.
	 * @param revision the one that the person saw
	 * @throws StaleDraftException when it was saved meanwhile
	 * @throws ClosedDraftException when it was published or discarded
	 */
	@Transactional
	public void discard(CurrentPerson admin, int number, int revision) {
		PlaybookDraft draft = openUnchanged(admin, number, revision);
		draft.close(Status.DISCARDED, null, this.clock.instant());
		this.drafts.saveAndFlush(draft);
		this.audit.record(admin.actor(), "playbook.draft.discarded", object(number), Map.of(), Map.of());
	}

	/** Takes a discarding back. */
	@Transactional
	public void reopen(CurrentPerson admin, int number) {
		PlaybookDraft draft = forChange(admin, number);
		draft.reopen(this.clock.instant());
		this.drafts.saveAndFlush(draft);
		this.audit.record(admin.actor(), "playbook.draft.reopened", object(number), Map.of(), Map.of());
	}

	/** Notes that somebody has a draft open, and tells who else has. */
	@Transactional
	public List<EditorDetails> alsoEditing(CurrentPerson admin, int number) {
		draft(admin, number);
		Instant now = this.clock.instant();
		if (this.editors.touch(number, admin.id(), admin.name(), now) == 0) {
			this.editors.saveAndFlush(new PlaybookEditor(number, admin.id(), admin.name(), now));
		}
		return this.editors.findOthers(number, admin.id(), now.minus(AT_IT))
			.stream()
			.map(PlaybookEditor::details)
			.toList();
	}

	private Optional<PlaybookVersion> published(String playbook) {
		return this.pointers.findById(playbook).flatMap((pointer) -> this.versions.findById(pointer.version()));
	}

	private PlaybookText seen(PlaybookDraft draft, int revision) {
		return this.revisions.findById(new PlaybookRevision.Id(draft.number(), revision))
			.map((found) -> PlaybookText.of(found.text()))
			.orElseThrow(() -> new StaleDraftException(draft.details()));
	}

	private PlaybookDraft openUnchanged(CurrentPerson admin, int number, int revision) {
		PlaybookDraft draft = forChange(admin, number);
		draft.requireUnchanged(revision);
		return draft;
	}

	private PlaybookDraft forChange(CurrentPerson admin, int number) {
		admin.requireAdmin();
		return this.drafts.requiredForChange(number);
	}

	private static PlaybookText readable(String text) {
		if (text.length() > LONGEST_TEXT) {
			throw new FaultyPlaybookException(List.of(new FaultyPlaybookException.Fault("", 1, 1,
					"A playbook may have " + LONGEST_TEXT + " characters; this one has " + text.length() + ".")));
		}
		return PlaybookText.of(text);
	}

	private static String line(String note) {
		@Nullable String fault = TextLine.fault(note.strip(), LONGEST_NOTE);
		if (fault != null) {
			throw new IllegalArgumentException("Not a note: " + fault);
		}
		return note.strip();
	}

	private static String object(int number) {
		return "playbook-draft:" + number;
	}

}
