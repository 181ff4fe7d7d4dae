package io.productops.recommendation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds the days that recommendations had and have no more: a calendar that knows them
 * has to hear that they are called off.
 */
@Component
class FormerDays {

	private static final Set<Field> DAYS = Set.of(Field.DUE, Field.DEFERRED_UNTIL);

	private final RecommendationEventRepository events;

	FormerDays(RecommendationEventRepository events) {
		this.events = events;
	}

	/** The last day that was taken away, of each that had one. */
	Map<UUID, Former> of(Collection<UUID> ids) {
		Map<UUID, Former> all = new HashMap<>();
		for (RecommendationEvent event : ids.isEmpty() ? List.<RecommendationEvent>of() : this.events.findOfDays(ids)) {
			Former former = all.computeIfAbsent(event.recommendation(), (id) -> new Former(new EnumMap<>(Field.class)));
			event.entry()
				.changes()
				.stream()
				.filter((change) -> DAYS.contains(change.field()) && change.before() != null)
				.forEach((change) -> former.days().put(change.field(), LocalDate.parse(change.before())));
		}
		return all;
	}

	/**
	 * What one of them had.
	 */
	record Former(Map<Field, LocalDate> days) {

		static final Former NONE = new Former(Map.of());

		@Nullable LocalDate day(Field field) {
			return this.days.get(field);
		}

	}

}
