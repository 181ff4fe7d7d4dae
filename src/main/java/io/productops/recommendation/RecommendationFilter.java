package io.productops.recommendation;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which recommendations are wanted; null and empty let all through.
 *
 * @param statuses one of these
 * @param owner whose; not together with {@code unowned}
 * @param unowned only those without an owner
 * @param principle its id
 * @param kind as in {@link Advised}
 * @param severity as in {@link Advised}
 * @param label exactly so
 * @param assessment of one assessment
 * @param words all of which are in the title, the reason or the first step, each from its
 * start
 * @param today what is overdue depends on
 */
public record RecommendationFilter(@Nullable UUID team, Set<RecommendationStatus> statuses, @Nullable UUID owner,
		boolean unowned, @Nullable String principle, @Nullable String kind, @Nullable String severity,
		@Nullable DueFilter due, @Nullable String label, @Nullable UUID assessment, String words, LocalDate today) {

	public RecommendationFilter {
		statuses = Set.copyOf(statuses);
	}

	/** Everything that a person may read. */
	public static RecommendationFilter all(LocalDate today) {
		return new RecommendationFilter(null, Set.of(), null, false, null, null, null, null, null, null, "", today);
	}

}
