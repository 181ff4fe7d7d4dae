package io.productops.playbook;

import java.time.Instant;
import java.util.UUID;

import io.productops.advice.Playbook;
import io.productops.playbook.VersionDetails.Status;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Persistable;

/**
 * One text of a playbook; it never changes, because finished assessments name it. The
 * database refuses it, too.
 */
@Entity
class PlaybookVersion implements Persistable<Integer> {

	/** The number of the version, from 1. */
	@Id
	private Integer version;

	private String playbookId;

	private String sha256;

	private String text;

	private Instant publishedAt;

	private @Nullable Integer basedOn;

	private @Nullable UUID authorId;

	private String author;

	private String reason;

	@SuppressWarnings("NullAway")
	protected PlaybookVersion() {
	}

	/**
	 * @param basedOn the version that was published before, or null for the first
	 */
	PlaybookVersion(Playbook playbook, @Nullable Integer basedOn, Author author, String reason, Instant now) {
		this.version = playbook.ref().version();
		this.playbookId = playbook.ref().id();
		this.sha256 = playbook.ref().sha256();
		this.text = playbook.text();
		this.publishedAt = now;
		this.basedOn = basedOn;
		this.authorId = author.id();
		this.author = author.name();
		this.reason = reason;
	}

	int version() {
		return this.version;
	}

	String sha256() {
		return this.sha256;
	}

	String playbookId() {
		return this.playbookId;
	}

	String text() {
		return this.text;
	}

	/** Whether a person published it, and not the application. */
	boolean edited() {
		return this.authorId != null;
	}

	VersionDetails details(@Nullable Integer published) {
		return new VersionDetails(this.version, this.playbookId, this.sha256,
				this.version.equals(published) ? Status.PUBLISHED : Status.RETIRED, this.basedOn, this.author,
				this.reason, this.publishedAt);
	}

	@Override
	public Integer getId() {
		return this.version;
	}

	/** Always: it is only ever inserted, so that a taken number fails. */
	@Override
	public boolean isNew() {
		return true;
	}

}
