package io.productops.playbook;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.productops.advice.Playbook;
import io.productops.advice.PlaybookCompiler;
import io.productops.advice.PlaybookText;
import io.productops.audit.Actor;
import io.productops.shared.NotFoundException;
import io.productops.shared.Sha256;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives out compiled playbooks: the one that new assessments use, and each older one by
 * its hash.
 */
@Service
public class PlaybookService {

	/** The id of the playbook that comes with the application. */
	public static final String BUILT_IN = "product-ops";

	private final PlaybookVersionRepository versions;

	private final PlaybookPointerRepository pointers;

	private final PlaybookDraftRepository drafts;

	private final PlaybookRevisionRepository revisions;

	private final DraftService drafting;

	private final PublishingService publishing;

	private final Clock clock;

	/** Compiling takes a second or more, and a text never changes. */
	private final Map<String, Playbook> compiled = new ConcurrentHashMap<>();

	PlaybookService(PlaybookVersionRepository versions, PlaybookPointerRepository pointers,
			PlaybookDraftRepository drafts, PlaybookRevisionRepository revisions, DraftService drafting,
			PublishingService publishing, Clock clock) {
		this.versions = versions;
		this.pointers = pointers;
		this.drafts = drafts;
		this.revisions = revisions;
		this.drafting = drafting;
		this.publishing = publishing;
		this.clock = clock;
	}

	/** The published version of the playbook that comes with the application. */
	@Transactional(readOnly = true)
	public Playbook published() {
		return published(BUILT_IN);
	}

	/**
	 * The published version of a playbook.
	 * @throws NotFoundException when nothing is published under that id
	 */
	@Transactional(readOnly = true)
	public Playbook published(String playbook) {
		return findPublished(playbook)
			.orElseThrow(() -> new NotFoundException("No playbook " + playbook + " is published"));
	}

	/** The published version of a playbook, where there is one. */
	@Transactional(readOnly = true)
	public Optional<Playbook> findPublished(String playbook) {
		return this.versions.findPublished(playbook).map(this::version);
	}

	/** The published version of each playbook, the built-in one first. */
	@Transactional(readOnly = true)
	public List<Playbook> allPublished() {
		return this.pointers.findAllByOrderByPlaybookId()
			.stream()
			.map(PlaybookPointer::getId)
			.sorted(Comparator.comparing((String id) -> !id.equals(BUILT_IN)))
			.map(this::published)
			.toList();
	}

	/** The playbook with that hash, for ever the same. */
	@Transactional(readOnly = true)
	public Playbook version(String sha256) {
		Playbook known = this.compiled.get(sha256);
		return (known != null) ? known
				: this.versions.findBySha256(sha256)
					.map(this::compile)
					.orElseThrow(() -> new NotFoundException("No playbook " + sha256));
	}

	/** The playbook of that version number. */
	@Transactional(readOnly = true)
	public Playbook version(int number) {
		return this.versions.findById(number)
			.map(this::compile)
			.orElseThrow(() -> new NotFoundException("No version " + number));
	}

	/** The hashes of all versions of a playbook. */
	@Transactional(readOnly = true)
	public List<String> hashes(String playbook) {
		return this.versions.findHashes(playbook);
	}

	/** Every version there is, the newest first. */
	@Transactional(readOnly = true)
	public List<VersionDetails> versions(CurrentPerson admin) {
		admin.requireAdmin();
		return this.versions.findAllDetails();
	}

	/** One version. */
	@Transactional(readOnly = true)
	public VersionDetails details(CurrentPerson admin, int number) {
		admin.requireAdmin();
		PlaybookVersion found = this.versions.findById(number)
			.orElseThrow(() -> new NotFoundException("No version " + number));
		return found.details(this.pointers.findById(found.playbookId()).map(PlaybookPointer::version).orElse(null));
	}

	/** The text of a version, byte for byte as it was published. */
	@Transactional(readOnly = true)
	public String text(CurrentPerson admin, int number) {
		admin.requireAdmin();
		return this.versions.findById(number).orElseThrow(() -> new NotFoundException("No version " + number)).text();
	}

	/**
	 * Takes in a text that came with the application. It is published at once where the
	 * last version that is published came so, too; where somebody has published a version
	 * of their own, it becomes a draft for them to look at.
	 * @throws io.productops.advice.FaultyPlaybookException when the text has faults
	 */
	@Transactional
	public void register(String text) {
		String sha256 = Sha256.of(text);
		if (this.versions.existsBySha256(sha256) || this.revisions.existsBySha256(sha256)) {
			return;
		}
		String id = PlaybookText.of(text).field("playbook/id").orElseThrow().value();
		@Nullable PlaybookPointer pointer = this.pointers.findForMove(id).orElse(null);
		if (pointer != null && this.versions.findById(pointer.version()).orElseThrow().edited()) {
			this.drafting.begin(Author.APPLICATION, id, text, "Came with a new release of the application.");
			return;
		}
		Instant now = this.clock.instant();
		Playbook playbook = PlaybookCompiler.compile(text, this.drafts.takeNumber());
		this.publishing.move(playbook, pointer, Actor.system(), Author.APPLICATION, "Came with the application.", now);
		this.compiled.put(playbook.ref().sha256(), playbook);
	}

	private Playbook compile(PlaybookVersion version) {
		return this.compiled.computeIfAbsent(version.sha256(),
				(sha256) -> PlaybookCompiler.compile(version.text(), version.version()));
	}

}
