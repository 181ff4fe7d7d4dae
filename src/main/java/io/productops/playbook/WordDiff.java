package io.productops.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.productops.playbook.PlaybookComparison.Segment;
import io.productops.playbook.PlaybookComparison.Segment.Type;

/**
 * Tells word by word how one value became another.
 */
final class WordDiff {

	private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{N}_]+|.", Pattern.DOTALL);

	/** With fewer words in common, a text was replaced rather than changed. */
	private static final double SAME_TEXT = 0.3;

	/** Unless the one is in the other. */
	private static final double CONTAINED = 0.5;

	private WordDiff() {
	}

	/** The words, signs and gaps of a text; together they are the text. */
	static List<String> words(String text) {
		List<String> words = new ArrayList<>();
		Matcher matcher = WORD.matcher(text);
		while (matcher.find()) {
			words.add(matcher.group());
		}
		return words;
	}

	static List<Segment> segments(String before, String after, Alignment alignment) {
		List<String> from = words(before);
		List<String> to = words(after);
		int[] pairs = alignment.equal(from, to);
		int same = sameWords(to, pairs);
		long fewer = Math.min(visible(from), visible(to));
		if (same < SAME_TEXT * Math.max(visible(from), visible(to)) && same < CONTAINED * fewer) {
			return replaced(before, after);
		}
		List<Segment> segments = new ArrayList<>();
		StringBuilder gone = new StringBuilder();
		StringBuilder added = new StringBuilder();
		int next = 0;
		for (int i = 0; i < to.size(); i++) {
			if (pairs[i] < 0) {
				added.append(to.get(i));
				continue;
			}
			while (next < pairs[i]) {
				gone.append(from.get(next++));
			}
			next++;
			boolean changing = !gone.isEmpty() || !added.isEmpty();
			if (changing && to.get(i).isBlank() && i + 1 < to.size() && pairs[i + 1] != next) {
				// a gap between two changed words belongs to the change
				gone.append(to.get(i));
				added.append(to.get(i));
				continue;
			}
			flush(segments, gone, added);
			add(segments, Type.SAME, to.get(i));
		}
		while (next < from.size()) {
			gone.append(from.get(next++));
		}
		flush(segments, gone, added);
		return List.copyOf(segments);
	}

	private static long visible(List<String> words) {
		return words.stream().filter((word) -> !word.isBlank()).count();
	}

	private static int sameWords(List<String> to, int[] pairs) {
		int same = 0;
		for (int i = 0; i < pairs.length; i++) {
			if (pairs[i] >= 0 && !to.get(i).isBlank()) {
				same++;
			}
		}
		return same;
	}

	private static List<Segment> replaced(String before, String after) {
		List<Segment> segments = new ArrayList<>();
		add(segments, Type.REMOVED, before);
		add(segments, Type.ADDED, after);
		return List.copyOf(segments);
	}

	private static void flush(List<Segment> segments, StringBuilder gone, StringBuilder added) {
		add(segments, Type.REMOVED, gone.toString());
		add(segments, Type.ADDED, added.toString());
		gone.setLength(0);
		added.setLength(0);
	}

	private static void add(List<Segment> segments, Type type, String text) {
		int last = segments.size() - 1;
		if (last >= 0 && segments.get(last).type() == type) {
			segments.set(last, new Segment(type, segments.get(last).text() + text));
		}
		else if (!text.isEmpty()) {
			segments.add(new Segment(type, text));
		}
	}

}
