package io.productops.impact;

import java.util.List;

/**
 * Somebody has not agreed to what a draft changes; nothing was published.
 */
public class UnapprovedException extends RuntimeException {

	private final transient List<TeamImpact> missing;

	UnapprovedException(List<TeamImpact> missing) {
		super("Not agreed to for " + missing.size() + " teams");
		this.missing = List.copyOf(missing);
	}

	/** The teams without a tick. */
	public List<TeamImpact> missing() {
		return this.missing;
	}

}
