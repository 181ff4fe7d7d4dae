package io.productops.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * All that people can change about a recommendation, at one moment. Immutable. The values
 * are text, so that a history of any field can be written down and played back alike.
 */
public final class WorkState {

	/** The state before there was anything. */
	public static final WorkState NONE = new WorkState(new EnumMap<>(Field.class));

	private final Map<Field, String> values;

	private WorkState(Map<Field, String> values) {
		this.values = Collections.unmodifiableMap(values);
	}

	/**
	 * The same with another value of one field.
	 * @param value a constant, id, date or text; labels as a collection; null is none
	 */
	public WorkState with(Field field, @Nullable Object value) {
		Map<Field, String> changed = new EnumMap<>(Field.class);
		changed.putAll(this.values);
		String text = text(value);
		if (text.isEmpty()) {
			changed.remove(field);
		}
		else {
			changed.put(field, text);
		}
		return new WorkState(changed);
	}

	private static String text(@Nullable Object value) {
		if (value instanceof Collection<?> labels) {
			return String.join(",", labels.stream().map(String::valueOf).sorted().toList());
		}
		return (value instanceof Enum<?> constant) ? constant.name() : Objects.toString(value, "");
	}

	/** What is different in the other state, in the order of {@link Field}. */
	List<FieldChange> changesTo(WorkState next) {
		List<FieldChange> changes = new ArrayList<>();
		for (Field field : Field.values()) {
			String before = get(field);
			String after = next.get(field);
			if (!Objects.equals(before, after)) {
				changes.add(new FieldChange(field, before, after));
			}
		}
		return changes;
	}

	/** What these changes make of it. */
	WorkState after(List<FieldChange> changes) {
		WorkState state = this;
		for (FieldChange change : changes) {
			state = state.with(change.field(), change.after());
		}
		return state;
	}

	/** What it was before these changes made it so. */
	WorkState before(List<FieldChange> changes) {
		WorkState state = this;
		for (FieldChange change : changes) {
			state = state.with(change.field(), change.before());
		}
		return state;
	}

	public @Nullable String get(Field field) {
		return this.values.get(field);
	}

	<T> @Nullable T get(Field field, Function<String, T> reader) {
		String value = get(field);
		return (value != null) ? reader.apply(value) : null;
	}

	public RecommendationStatus status() {
		return RecommendationStatus.valueOf(this.values.getOrDefault(Field.STATUS, "PROPOSED"));
	}

	public @Nullable UUID owner() {
		return get(Field.OWNER, UUID::fromString);
	}

	public @Nullable LocalDate due() {
		return get(Field.DUE, LocalDate::parse);
	}

	public @Nullable LocalDate deferredUntil() {
		return get(Field.DEFERRED_UNTIL, LocalDate::parse);
	}

	public @Nullable Effort effort() {
		return get(Field.EFFORT, Effort::valueOf);
	}

	public @Nullable Grade impact() {
		return get(Field.IMPACT, Grade::valueOf);
	}

	public @Nullable Grade confidence() {
		return get(Field.CONFIDENCE, Grade::valueOf);
	}

	/** In alphabetical order. */
	public List<String> labels() {
		String labels = get(Field.LABELS);
		return (labels != null) ? List.of(labels.split(",")) : List.of();
	}

	public @Nullable String tracker() {
		return get(Field.TRACKER);
	}

	public @Nullable Outcome outcome() {
		return get(Field.OUTCOME, Outcome::valueOf);
	}

	/** What was said with the last change of status. */
	public @Nullable String note() {
		return get(Field.NOTE);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof WorkState state && this.values.equals(state.values);
	}

	@Override
	public int hashCode() {
		return this.values.hashCode();
	}

	@Override
	public String toString() {
		return this.values.toString();
	}

}
