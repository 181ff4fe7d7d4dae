package io.productops.playbook;

import java.util.UUID;

import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote something, by the name that they had then.
 *
 * @param id of the person, or null where nobody wrote it: the application made it
 */
record Author(@Nullable UUID id, String name) {

	static final Author APPLICATION = new Author(null, "The application");

	static Author of(CurrentPerson person) {
		return new Author(person.id(), person.name());
	}

	/** Of what somebody let be made of the texts of others. */
	static Author onlyByName(CurrentPerson person) {
		return new Author(null, person.name());
	}

}
