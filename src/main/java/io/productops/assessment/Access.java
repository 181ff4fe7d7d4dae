package io.productops.assessment;

import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for an assessment, and the key they hold. One that belongs to a team opens for
 * people alone, one without a team for its key alone: it makes no difference to it who
 * holds the key, not even when it is an admin.
 *
 * @param person who is signed in, or null
 * @param key what may be the key to the assessment, or null
 */
public record Access(@Nullable CurrentPerson person, @Nullable String key) {

	/** Somebody with a key, whoever they are. */
	public static Access withKey(@Nullable String key) {
		return new Access(null, key);
	}

	/** A person without a key, such as the owner of an API token. */
	public static Access of(CurrentPerson person) {
		return new Access(person, null);
	}

}
