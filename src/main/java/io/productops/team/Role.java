package io.productops.team;

/**
 * What a person may do in one team. Each role may all that the later ones may.
 */
public enum Role {

	/** Starts, edits and completes assessments; decides on recommendations. */
	LEADER,

	/** Reads, and decides on recommendations. */
	PM,

	/** Reads. */
	VIEWER;

	public boolean edits() {
		return this == LEADER;
	}

	public boolean decides() {
		return this != VIEWER;
	}

}
