package io.productops.playbook;

import java.time.Instant;

import io.productops.advice.Playbook;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.springframework.data.domain.Persistable;

/**
 * One text of a playbook; it never changes, because finished assessments name it.
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

	@SuppressWarnings("NullAway")
	protected PlaybookVersion() {
	}

	PlaybookVersion(Playbook playbook, Instant now) {
		this.version = playbook.ref().version();
		this.playbookId = playbook.ref().id();
		this.sha256 = playbook.ref().sha256();
		this.text = playbook.text();
		this.publishedAt = now;
	}

	int version() {
		return this.version;
	}

	String sha256() {
		return this.sha256;
	}

	String text() {
		return this.text;
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
