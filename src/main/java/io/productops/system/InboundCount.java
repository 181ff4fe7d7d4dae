package io.productops.system;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/**
 * How many questions of a kind somebody counted in a week; another number corrects it.
 */
@Entity
class InboundCount {

	@Id
	private UUID id;

	private UUID teamId;

	private LocalDate weekOf;

	@Enumerated(EnumType.STRING)
	private InboundKind kind;

	private int questions;

	private UUID recordedBy;

	private Instant recordedAt;

	@SuppressWarnings("NullAway")
	protected InboundCount() {
	}

	InboundCount(UUID team, LocalDate monday, InboundKind kind, int questions, UUID by, Instant now) {
		this.id = UUID.randomUUID();
		this.teamId = team;
		this.weekOf = monday;
		this.kind = kind;
		this.questions = questions;
		this.recordedBy = by;
		this.recordedAt = now;
	}

	void correct(int questions, UUID by, Instant now) {
		this.questions = questions;
		this.recordedBy = by;
		this.recordedAt = now;
	}

	LocalDate week() {
		return this.weekOf;
	}

	InboundKind kind() {
		return this.kind;
	}

	int questions() {
		return this.questions;
	}

}
