package io.productops.system;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/**
 * One question that reached product ops; it is written once.
 */
@Entity
@Immutable
class InboundQuestion {

	@Id
	private UUID id;

	private UUID teamId;

	private LocalDate askedOn;

	private LocalDate weekOf;

	@Enumerated(EnumType.STRING)
	private InboundKind kind;

	private String words;

	private UUID recordedBy;

	private Instant recordedAt;

	@SuppressWarnings("NullAway")
	protected InboundQuestion() {
	}

	InboundQuestion(UUID team, AskedQuestion asked, UUID by, Instant now) {
		this.id = UUID.randomUUID();
		this.teamId = team;
		this.askedOn = asked.day();
		this.weekOf = Days.monday(asked.day());
		this.kind = asked.kind();
		this.words = asked.words();
		this.recordedBy = by;
		this.recordedAt = now;
	}

	AskedQuestion asked() {
		return new AskedQuestion(this.askedOn, this.kind, this.words);
	}

}
