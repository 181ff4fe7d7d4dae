package io.productops.recommendation;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * Which saved view the list shows somebody first.
 */
@Entity
class DefaultView {

	@Id
	private UUID personId;

	@Version
	private @Nullable Long version;

	private UUID savedViewId;

	@SuppressWarnings("NullAway")
	protected DefaultView() {
	}

	DefaultView(UUID person, UUID view) {
		this.personId = person;
		this.savedViewId = view;
	}

	void choose(UUID view) {
		this.savedViewId = view;
	}

	UUID view() {
		return this.savedViewId;
	}

}
