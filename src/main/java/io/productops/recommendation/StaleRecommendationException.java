package io.productops.recommendation;

/**
 * A recommendation was changed by somebody else since it was read; nothing was
 * overwritten.
 */
public class StaleRecommendationException extends RuntimeException {

	private final RecommendationDetails stored;

	StaleRecommendationException(RecommendationDetails stored) {
		super("Recommendation " + stored.id() + " has version " + stored.version() + " now");
		this.stored = stored;
	}

	/** As it is now. */
	public RecommendationDetails stored() {
		return this.stored;
	}

}
