package io.productops.recommendation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Where a recommendation stands. Nothing but a person moves it on.
 */
public enum RecommendationStatus {

	/** Nobody has decided yet. */
	PROPOSED,

	/** The team will do it. */
	ACCEPTED,

	/** The team will not do it, and said why. */
	DECLINED,

	/** The team will decide on a later day. */
	DEFERRED,

	/** It is being done. */
	IN_PROGRESS,

	/** It was done, and what came of it was said. */
	DONE,

	/** It was accepted and then given up, and it was said why. */
	DROPPED;

	/** Those in which something is still to be decided or done. */
	public static final Set<RecommendationStatus> OPEN = Set.of(PROPOSED, DEFERRED, ACCEPTED, IN_PROGRESS);

	/** Those in which the team has it to do. */
	public static final Set<RecommendationStatus> BEING_DONE = Set.of(ACCEPTED, IN_PROGRESS);

	/** What can be decided from here, in the order of {@link StatusChange}. */
	public List<StatusChange> allowed() {
		return Arrays.stream(StatusChange.values()).filter((change) -> change.leadsOnFrom(this)).toList();
	}

	public boolean open() {
		return OPEN.contains(this);
	}

}
