package io.productops.recommendation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

	private static final String BETWEEN_WORDS = "[^\\p{L}\\p{N}]+";

	private static final int MOST_WORDS = 10;

	public RecommendationFilter {
		statuses = Set.copyOf(statuses);
	}

	/**
	 * The single words of a text, at most ten of them and in small letters; none where it
	 * has nothing but signs.
	 */
	public static List<String> words(String text) {
		return Arrays.stream(text.toLowerCase(Locale.ROOT).split(BETWEEN_WORDS))
			.filter((word) -> !word.isEmpty())
			.limit(MOST_WORDS)
			.toList();
	}

	/** Whether words are wanted and none were given, so that nothing has them. */
	boolean wordless() {
		return !this.words.isBlank() && words(this.words).isEmpty();
	}

	/** Everything that a person may read. */
	public static RecommendationFilter all(LocalDate today) {
		return new RecommendationFilter(null, Set.of(), null, false, null, null, null, null, null, null, "", today);
	}

}
