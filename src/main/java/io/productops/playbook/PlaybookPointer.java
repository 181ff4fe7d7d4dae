package io.productops.playbook;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.springframework.data.domain.Persistable;

/**
 * Points to the version of a playbook that is published. Whoever moves it locks its row.
 */
@Entity
class PlaybookPointer implements Persistable<String> {

	@Id
	private String playbookId;

	private int version;

	private int moves;

	@SuppressWarnings("NullAway")
	protected PlaybookPointer() {
	}

	/** For the first version of a playbook. */
	PlaybookPointer(String playbookId, int version) {
		this.playbookId = playbookId;
		this.version = version;
		this.moves = 1;
	}

	int version() {
		return this.version;
	}

	/** How often it moved; the number of its last publication. */
	int moves() {
		return this.moves;
	}

	void moveTo(int version) {
		this.version = version;
		this.moves++;
	}

	@Override
	public String getId() {
		return this.playbookId;
	}

	@Override
	public boolean isNew() {
		return this.moves == 1;
	}

}
