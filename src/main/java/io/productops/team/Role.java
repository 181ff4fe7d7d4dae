package io.productops.team;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

	/** The role that a form or a file means, in whatever case. */
	public static Optional<Role> read(String text) {
		return Arrays.stream(values())
			.filter((role) -> role.name().equals(text.strip().toUpperCase(Locale.ROOT)))
			.findFirst();
	}

	public boolean edits() {
		return this == LEADER;
	}

	public boolean decides() {
		return this != VIEWER;
	}

}
