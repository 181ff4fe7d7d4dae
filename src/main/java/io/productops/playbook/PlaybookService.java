package io.productops.playbook;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.productops.advice.Playbook;
import io.productops.advice.PlaybookCompiler;
import io.productops.advice.PlaybookRef;
import io.productops.audit.Actor;
import io.productops.audit.AuditService;
import io.productops.playbook.PlaybookVersionRepository.Newest;
import io.productops.shared.NotFoundException;
import io.productops.shared.Sha256;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives out compiled playbooks: the one that new assessments use, and each older one by
 * its hash.
 */
@Service
public class PlaybookService {

	private final PlaybookVersionRepository versions;

	private final AuditService audit;

	private final Clock clock;

	/** Compiling takes a second or more, and a text never changes. */
	private final Map<String, Playbook> compiled = new ConcurrentHashMap<>();

	PlaybookService(PlaybookVersionRepository versions, AuditService audit, Clock clock) {
		this.versions = versions;
		this.audit = audit;
		this.clock = clock;
	}

	/** The playbook that new assessments use: the newest version. */
	@Transactional(readOnly = true)
	public Playbook published() {
		return this.versions.findFirstByOrderByVersionDesc()
			.map((newest) -> version(newest.getSha256()))
			.orElseThrow(() -> new NotFoundException("No playbook is published"));
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

	/**
	 * Makes a text the published playbook, as a new version unless it already is one.
	 * @throws io.productops.advice.FaultyPlaybookException when the text has faults
	 */
	@Transactional
	public void register(String text) {
		if (!this.versions.existsBySha256(Sha256.of(text))) {
			int next = this.versions.findFirstByOrderByVersionDesc().map(Newest::getVersion).orElse(0) + 1;
			Playbook playbook = PlaybookCompiler.compile(text, next);
			this.versions.save(new PlaybookVersion(playbook, this.clock.instant()));
			PlaybookRef ref = playbook.ref();
			this.compiled.put(ref.sha256(), playbook);
			this.audit.record(Actor.system(), "playbook.published", "playbook:" + ref.id(),
					(next > 1) ? Map.of("version", next - 1) : Map.of(),
					Map.of("version", next, "sha256", ref.sha256()));
		}
	}

	private Playbook compile(PlaybookVersion version) {
		return this.compiled.computeIfAbsent(version.sha256(),
				(sha256) -> PlaybookCompiler.compile(version.text(), version.version()));
	}

}
