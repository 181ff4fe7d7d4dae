package io.productops.assessment;

import java.util.UUID;

import io.productops.shared.Secret;
import io.productops.team.CurrentPerson;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Whose an assessment is: a team's, or that of whoever holds its key. It is never both,
 * so that nobody can come back with an old link to what a team keeps.
 *
 * @param team null when a key holds it
 * @param keyHash null when a team holds it
 */
@Embeddable
record Holder(@Column(name = "team_id") @Nullable UUID team, @Nullable String keyHash) {

	static Holder key(String hash) {
		return new Holder(null, hash);
	}

	static Holder team(UUID team) {
		return new Holder(team, null);
	}

	/** For everybody else the assessment does not exist. */
	boolean opensFor(Access access) {
		CurrentPerson person = access.person();
		return (this.team == null) ? Secret.matches(access.key(), this.keyHash)
				: person != null && person.mayRead(this.team);
	}

	/** Whether whoever asks may do more than read it. */
	boolean allowsChangesBy(Access access) {
		CurrentPerson person = access.person();
		return (this.team == null) ? opensFor(access) : person != null && person.mayEdit(this.team);
	}

}
