package io.productops.recommendation;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import io.productops.team.CurrentPerson;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A filter of the list that somebody gave a name, for themselves or for a team.
 */
@Entity
class SavedView {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID personId;

	private @Nullable UUID teamId;

	private String name;

	private String query;

	private Instant createdAt;

	@SuppressWarnings("NullAway")
	protected SavedView() {
	}

	SavedView(UUID person, @Nullable UUID team, String name, String query, Instant now) {
		this.id = UUID.randomUUID();
		this.personId = person;
		this.teamId = team;
		this.name = name;
		this.query = query;
		this.createdAt = now;
	}

	void rename(String name) {
		this.name = name;
	}

	/** However it is written, so that two of them are told apart by ear too. */
	boolean isCalled(String name) {
		return folded(this.name).equals(folded(name));
	}

	private static String folded(String name) {
		return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC)
			.toUpperCase(Locale.ROOT)
			.toLowerCase(Locale.ROOT);
	}

	/** Only members see what is a team's: to an admin it would be one of too many. */
	boolean opensFor(CurrentPerson person) {
		return (this.teamId != null) ? person.roles().containsKey(this.teamId) : person.id().equals(this.personId);
	}

	/** What is a team's is changed by who made it and by its leaders. */
	boolean allowsChangesBy(CurrentPerson person) {
		boolean own = person.id().equals(this.personId);
		return (this.teamId == null) ? own : person.mayEdit(this.teamId) || own && person.mayDecide(this.teamId);
	}

	SavedViewDetails details(CurrentPerson person, @Nullable UUID chosen) {
		return new SavedViewDetails(this.id, this.name, this.query, this.teamId, allowsChangesBy(person),
				this.id.equals(chosen));
	}

	UUID id() {
		return this.id;
	}

	UUID person() {
		return this.personId;
	}

	@Nullable UUID team() {
		return this.teamId;
	}

}
