package io.productops.playbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;

/**
 * Finds which members of two lists belong together: the longest row of equal ones, and of
 * those between them the ones that are alike. What it may cost is limited; beyond that it
 * goes by position.
 */
final class Alignment {

	/** Of members that are less alike, one is new and the other gone. */
	private static final double ALIKE = 0.5;

	/** How many pairs of members may be compared between two equal ones. */
	private static final int MOST_PAIRS = 2_500;

	/** Steps that all comparisons of two texts may take together. */
	private long effort = 40_000_000;

	/** Steps that one of them may take. */
	private static final long MOST_EFFORT = 8_000_000;

	/**
	 * Pairs of equal members, in order, as the index in the one list by the index in the
	 * other; -1 where there is none.
	 */
	int[] equal(List<String> before, List<String> after) {
		int[] pairs = new int[after.size()];
		Arrays.fill(pairs, -1);
		int start = 0;
		int most = Math.min(before.size(), after.size());
		while (start < most && before.get(start).equals(after.get(start))) {
			pairs[start] = start;
			start++;
		}
		int end = 0;
		while (end < most - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
			pairs[after.size() - 1 - end] = before.size() - 1 - end;
			end++;
		}
		between(before.subList(start, before.size() - end), after.subList(start, after.size() - end), start, pairs);
		return pairs;
	}

	private void between(List<String> before, List<String> after, int offset, int[] pairs) {
		long cost = (long) before.size() * after.size();
		if (cost == 0 || cost > MOST_EFFORT || cost > this.effort) {
			return;
		}
		this.effort -= cost;
		int from = 0;
		int to = 0;
		for (Change change : new MyersDiffWithLinearSpace<String>().computeDiff(before, after, null)) {
			while (from < change.startOriginal) {
				pairs[offset + to++] = offset + from++;
			}
			from = change.endOriginal;
			to = change.endRevised;
		}
		while (from < before.size()) {
			pairs[offset + to++] = offset + from++;
		}
	}

	/** Pairs of members that are equal or alike, in order. */
	int[] alike(List<String> before, List<String> after) {
		int[] pairs = equal(before, after);
		int from = 0;
		int to = 0;
		for (int i = 0; i <= after.size(); i++) {
			if (i == after.size() || pairs[i] >= 0) {
				int end = (i == after.size()) ? before.size() : pairs[i];
				gap(before, from, end, after, to, i, pairs);
				from = end + 1;
				to = i + 1;
			}
		}
		return pairs;
	}

	private void gap(List<String> before, int from, int end, List<String> after, int to, int until, int[] pairs) {
		int rows = end - from;
		int columns = until - to;
		if (rows == 0 || columns == 0) {
			return;
		}
		if (rows == 1 && columns == 1 || (long) rows * columns > MOST_PAIRS) {
			for (int i = 0; i < Math.min(rows, columns); i++) {
				pairs[to + i] = from + i;
			}
			return;
		}
		List<Map<String, Integer>> left = words(before.subList(from, end));
		List<Map<String, Integer>> right = words(after.subList(to, until));
		double[][] best = new double[rows + 1][columns + 1];
		double[][] alike = new double[rows][columns];
		for (int i = rows - 1; i >= 0; i--) {
			for (int j = columns - 1; j >= 0; j--) {
				alike[i][j] = alike(left.get(i), right.get(j));
				double together = (alike[i][j] >= ALIKE) ? best[i + 1][j + 1] + alike[i][j] : 0;
				best[i][j] = Math.max(together, Math.max(best[i + 1][j], best[i][j + 1]));
			}
		}
		int i = 0;
		int j = 0;
		while (i < rows && j < columns) {
			if (alike[i][j] >= ALIKE && best[i][j] == best[i + 1][j + 1] + alike[i][j]) {
				pairs[to + j++] = from + i++;
			}
			else if (best[i][j] == best[i + 1][j]) {
				i++;
			}
			else {
				j++;
			}
		}
	}

	private static List<Map<String, Integer>> words(List<String> texts) {
		List<Map<String, Integer>> all = new ArrayList<>();
		for (String text : texts) {
			Map<String, Integer> words = new HashMap<>();
			for (String word : WordDiff.words(text)) {
				if (!word.isBlank()) {
					words.merge(word, 1, Integer::sum);
				}
			}
			all.add(words);
		}
		return all;
	}

	/** The share of words that both have, from 0 to 1. */
	private double alike(Map<String, Integer> some, Map<String, Integer> others) {
		this.effort -= Math.min(some.size(), others.size());
		if (this.effort < 0) {
			return 0;
		}
		boolean fewer = some.size() <= others.size();
		Map<String, Integer> small = fewer ? some : others;
		Map<String, Integer> large = fewer ? others : some;
		int both = 0;
		for (Map.Entry<String, Integer> word : small.entrySet()) {
			both += Math.min(word.getValue(), large.getOrDefault(word.getKey(), 0));
		}
		int all = sum(some) + sum(others);
		return (all == 0) ? 0 : 2.0 * both / all;
	}

	private static int sum(Map<String, Integer> words) {
		return words.values().stream().mapToInt(Integer::intValue).sum();
	}

}
