package io.productops.playbook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.productops.advice.FaultyPlaybookException.Fault;
import io.productops.advice.PlaybookField;
import io.productops.advice.PlaybookField.Kind;
import io.productops.advice.PlaybookText;

/**
 * The words of a quote are somebody else's and cannot be edited; nothing was changed.
 */
public class LockedQuoteException extends RuntimeException {

	private final transient List<String> paths;

	private final transient List<Fault> faults;

	LockedQuoteException(List<String> paths) {
		this(paths, List.of());
	}

	LockedQuoteException(List<String> paths, List<Fault> faults) {
		super("The words of a quote are locked: " + String.join(", ", paths));
		this.paths = List.copyOf(paths);
		this.faults = List.copyOf(faults);
	}

	/** The paths of the words. */
	public List<String> paths() {
		return this.paths;
	}

	/** The places in a whole text that was not saved; empty where there was none. */
	public List<Fault> faults() {
		return this.faults;
	}

	static void check(PlaybookText before, PlaybookText after) {
		List<String> paths = before.fields()
			.stream()
			.filter((field) -> field.kind() == Kind.QUOTE)
			.filter((field) -> !field.value()
				.equals(after.field(field.path()).map(PlaybookField::value).orElse(field.value())))
			.map(PlaybookField::path)
			.toList();
		if (!paths.isEmpty()) {
			throw new LockedQuoteException(paths);
		}
	}

	/**
	 * Whether other words are the same sentences but for errors: most words of either are
	 * in both.
	 */
	static boolean correction(String before, String after) {
		Map<String, Long> words = words(before);
		Map<String, Long> others = words(after);
		long both = words.entrySet()
			.stream()
			.mapToLong((word) -> Math.min(word.getValue(), others.getOrDefault(word.getKey(), 0L)))
			.sum();
		return 3 * both >= 2 * Math.max(count(words), count(others));
	}

	private static long count(Map<String, Long> words) {
		return words.values().stream().mapToLong(Long::longValue).sum();
	}

	private static Map<String, Long> words(String text) {
		return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
			.filter((word) -> !word.isEmpty())
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
	}

}
