package io.productops.advice.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Every answer to a question that differs from a given one, by how many options or rows
 * it differs.
 */
final class AnswersBeside {

	private final DomainQuestion question;

	private final Object present;

	private final List<String> rows;

	/**
	 * @param rows the rows of a grid in which answers may differ
	 */
	AnswersBeside(DomainQuestion question, @Nullable Object present, List<String> rows) {
		this.question = question;
		this.present = Objects.requireNonNull(present);
		this.rows = (present instanceof Map<?, ?> answered) ? rows.stream().filter(answered::containsKey).toList()
				: List.of();
	}

	/** Whether one answer is enough, because it is the nearest. */
	boolean nearestOnly() {
		return this.present instanceof Long;
	}

	/** The most that can be changed. */
	int most() {
		return switch (this.question.kind()) {
			case MULTI -> this.question.options().size();
			case GRID, SCALE_GRID -> this.rows.size();
			default -> 1;
		};
	}

	/** In order; numbers from the nearest on, of two equally near ones the smaller. */
	Stream<Object> changedBy(int size) {
		if (size > most()) {
			return Stream.of();
		}
		return switch (this.question.kind()) {
			case SINGLE -> this.question.options()
				.stream()
				.filter((option) -> !option.equals(this.present))
				.map(Object.class::cast);
			case MULTI -> selections(this.question.options().size(), size).map(this::exchanged)
				.filter(this::possible)
				.map(Object.class::cast);
			case NUM, SCALE -> numbers((Long) this.present);
			case GRID, SCALE_GRID -> selections(this.rows.size(), size)
				.flatMap((places) -> cells(places.stream().map(this.rows::get).toList(), 0));
			case TEXT -> Stream.of();
		};
	}

	private Stream<Object> numbers(long from) {
		return LongStream.rangeClosed(1, this.question.max() - this.question.min())
			.flatMap((distance) -> LongStream.of(from - distance, from + distance))
			.filter((value) -> value >= this.question.min() && value <= this.question.max())
			.mapToObj(Long::valueOf);
	}

	/** Every choice of so many of the numbers from 0, in order. */
	private static Stream<List<Integer>> selections(int of, int size) {
		if (size == 0) {
			return Stream.of(List.of());
		}
		return IntStream.rangeClosed(0, of - size)
			.boxed()
			.flatMap((first) -> selections(of - first - 1, size - 1).map((rest) -> {
				List<Integer> all = new ArrayList<>(List.of(first));
				rest.forEach((place) -> all.add(first + 1 + place));
				return all;
			}));
	}

	private List<String> exchanged(List<Integer> places) {
		List<?> chosen = (List<?>) this.present;
		List<String> options = this.question.options();
		return IntStream.range(0, options.size())
			.filter((place) -> chosen.contains(options.get(place)) != places.contains(place))
			.mapToObj(options::get)
			.toList();
	}

	private boolean possible(List<String> chosen) {
		boolean alone = chosen.contains(this.question.exclusive());
		return chosen.isEmpty() ? this.question.emptyAllowed() : !alone || chosen.size() == 1;
	}

	/** The present rows with other values in some of them. */
	private Stream<Object> cells(List<String> rows, int at) {
		if (at == rows.size()) {
			return Stream.of(this.present);
		}
		List<?> values = this.question.options().isEmpty() ? List.of(0L, 1L, 2L, 3L, 4L) : this.question.options();
		String row = rows.get(at);
		return values.stream()
			.filter((value) -> !value.equals(((Map<?, ?>) this.present).get(row)))
			.flatMap((value) -> cells(rows, at + 1).map((rest) -> {
				Map<Object, Object> changed = new LinkedHashMap<>((Map<?, ?>) rest);
				changed.put(row, value);
				return changed;
			}));
	}

}
