package io.productops.system;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a metric is of: a system, or a recommendation that was accepted.
 */
public record MetricSubject(Kind kind, UUID id) {

	/** The kinds of things that can be measured. */
	public enum Kind {

		SYSTEM, RECOMMENDATION

	}

	public static MetricSubject system(UUID id) {
		return new MetricSubject(Kind.SYSTEM, id);
	}

	public static MetricSubject recommendation(UUID id) {
		return new MetricSubject(Kind.RECOMMENDATION, id);
	}

	/** The id where it is of that kind, or null. */
	@Nullable UUID idOf(Kind wanted) {
		return (this.kind == wanted) ? this.id : null;
	}

}
