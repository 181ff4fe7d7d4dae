package io.productops.recommendation;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A decision that moves a recommendation from one status to the next.
 */
public enum StatusChange {

	ACCEPT("accepted", RecommendationStatus.ACCEPTED, RecommendationStatus.PROPOSED, RecommendationStatus.DEFERRED),

	/** Needs a reason. */
	DECLINE("declined", RecommendationStatus.DECLINED, RecommendationStatus.PROPOSED, RecommendationStatus.DEFERRED),

	/** Needs the day on which to decide. */
	DEFER("deferred", RecommendationStatus.DEFERRED, RecommendationStatus.PROPOSED, RecommendationStatus.DEFERRED),

	START("started", RecommendationStatus.IN_PROGRESS, RecommendationStatus.ACCEPTED),

	/** Needs what changed, and whether it helped. */
	COMPLETE("completed", RecommendationStatus.DONE, RecommendationStatus.IN_PROGRESS),

	/** Needs a reason. */
	DROP("dropped", RecommendationStatus.DROPPED, RecommendationStatus.ACCEPTED, RecommendationStatus.IN_PROGRESS),

	REOPEN("reopened", RecommendationStatus.PROPOSED, RecommendationStatus.DECLINED, RecommendationStatus.DEFERRED,
			RecommendationStatus.DONE, RecommendationStatus.DROPPED);

	private final String action;

	private final RecommendationStatus to;

	private final Set<RecommendationStatus> from;

	StatusChange(String action, RecommendationStatus to, RecommendationStatus... from) {
		this.action = action;
		this.to = to;
		this.from = Set.of(from);
	}

	/** What the history calls it, such as "accepted". */
	public String action() {
		return this.action;
	}

	/** The decision that the history calls so; none for whatever else happens. */
	public static Optional<StatusChange> of(String action) {
		return Arrays.stream(values()).filter((change) -> change.action.equals(action)).findFirst();
	}

	/** The status that it leads to. */
	public RecommendationStatus to() {
		return this.to;
	}

	public boolean leadsOnFrom(RecommendationStatus status) {
		return this.from.contains(status);
	}

	/** Whether it needs words that say why, or what changed. */
	public boolean needsWords() {
		return this == DECLINE || this == DROP || this == COMPLETE;
	}

}
