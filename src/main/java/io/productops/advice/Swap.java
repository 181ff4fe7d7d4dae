package io.productops.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * Two answers to one question that are to be compared while all others stay the same.
 *
 * @param question its place in the order
 * @param answers both answers, made from one that was given; null where that cannot be
 * @param one what the first of them may be, given what the question's answer may be
 * @param other what the second of them is, given the first
 * @param told whether something tells the two apart
 */
record Swap(int question, Function<Object, @Nullable Object[]> answers, UnaryOperator<Domain> one,
		UnaryOperator<Domain> other, Predicate<OptionsRead> told) {

	/** One option of a single choice rather than another one. */
	static Swap options(Question question, int place, String option, String instead) {
		return new Swap(place, (given) -> new Object[] { option, instead },
				(domain) -> domain.half(Cut.given(place), true).half(among(question, place, option), true),
				(domain) -> Domain.of(question)
					.half(Cut.given(place), true)
					.half(among(question, place, instead), true),
				(read) -> read.apart(place, option, instead));
	}

	/** An option of a multiple choice, or the same without it. */
	static Swap chosen(Question question, int place, String option) {
		long bit = Domain.bits(question, List.of(option));
		return new Swap(place, (given) -> {
			List<Object> without = new ArrayList<>((List<?>) given);
			without.remove(option);
			List<String> with = new ArrayList<>();
			without.forEach((id) -> with.add((String) id));
			with.add(option);
			return possible(question, without) && possible(question, with)
					? new Object[] { question.inOrder(with), List.copyOf(without) } : new Object[0];
		}, (domain) -> ((MultiDomain) domain.half(Cut.given(place), true)).with(bit, true),
				(domain) -> ((MultiDomain) domain).with(bit, false), (read) -> read.tells(place, option));
	}

	private static boolean possible(Question question, List<?> chosen) {
		boolean alone = question.options()
			.stream()
			.anyMatch((option) -> option.exclusive() && chosen.contains(option.id()));
		return (!chosen.isEmpty() || question.noneLabel() != null) && (!alone || chosen.size() == 1)
				&& (question.maxChoices() == null || chosen.size() <= question.maxChoices());
	}

	/** One option in a row of a grid rather than another one. */
	static Swap cells(Question question, int place, int row, String option, String instead) {
		String id = question.rows().get(row).id();
		long bit = Domain.bits(question, List.of(option));
		Function<String, Function<Object, Object>> filled = (cell) -> (given) -> {
			Map<Object, Object> cells = new LinkedHashMap<>((Map<?, ?>) given);
			cells.put(id, cell);
			return cells;
		};
		return new Swap(place,
				(given) -> new Object[] { filled.apply(option).apply(given), filled.apply(instead).apply(given) },
				(domain) -> domain.half(Cut.given(place), true)
					.half(Cut.row(place, row), true)
					.half(Cut.cell(place, row, bit), true),
				(domain) -> ((GridDomain) domain).filled(row, Domain.bits(question, List.of(instead))),
				(read) -> read.looksAt(place, id) && read.apart(place, option, instead));
	}

	/** Any answer, or none. */
	static Swap open(int place) {
		return new Swap(place, (given) -> new @Nullable Object[] { given, null },
				(domain) -> domain.half(Cut.given(place), true), Domain::open, (read) -> read.mentions(place));
	}

	/** An option that stands alone in a multiple choice, or no answer. */
	static Swap open(Question question, int place, String option) {
		long bit = Domain.bits(question, List.of(option));
		return new Swap(place, (given) -> new @Nullable Object[] { List.of(option), null },
				(domain) -> ((MultiDomain) domain.half(Cut.given(place), true)).with(bit, true), Domain::open,
				(read) -> read.mentions(place));
	}

	private static Cut among(Question question, int place, String option) {
		return Cut.among(place, Domain.bits(question, List.of(option)));
	}

}
