package io.productops.advice;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The authored words of a recommendation. Every text may name answers and facts as
 * <code>{id}</code>; a sentence of {@code why} is left out where one of them is missing.
 *
 * @param title an instruction, without a full stop
 * @param why sentences that say what in the answers leads to it
 * @param owner who carries it
 * @param firstStep what to do this week
 * @param metric how progress shows
 * @param exit when it is over
 * @param reviewAfterDays after how many days to look again, at least 1
 * @param principle id of the principle it rests on, or null
 */
public record Guidance(String title, List<String> why, String owner, String firstStep, String metric, String exit,
		int reviewAfterDays, @Nullable String principle) {
}
