package io.productops.recommendation;

import java.util.List;
import java.util.UUID;

/**
 * Somebody decided what cannot be decided where the recommendation stands.
 */
public class IllegalTransitionException extends RuntimeException {

	private final UUID id;

	private final RecommendationStatus status;

	private final StatusChange wanted;

	IllegalTransitionException(UUID id, RecommendationStatus status, StatusChange wanted) {
		super("Recommendation " + id + " is " + status + " and allows only " + status.allowed() + ", not " + wanted);
		this.id = id;
		this.status = status;
		this.wanted = wanted;
	}

	public UUID id() {
		return this.id;
	}

	public RecommendationStatus status() {
		return this.status;
	}

	public StatusChange wanted() {
		return this.wanted;
	}

	public List<StatusChange> allowed() {
		return this.status.allowed();
	}

}
