package io.productops.playbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.productops.advice.FaultyPlaybookException.Fault;
import io.productops.advice.PlaybookField;
import io.productops.advice.PlaybookField.Kind;
import io.productops.advice.PlaybookText;
import org.jspecify.annotations.Nullable;

/**
 * Finds the quotes that a whole text was to change. Where quotes stand does not count:
 * they may be moved, others may be added, and a part may go with its quotes.
 */
final class LockedQuotes {

	/** So many characters of a quote tell people which one is meant. */
	private static final int SHOWN = 50;

	private final PlaybookText after;

	/** The quotes that were not there before. */
	private final List<PlaybookField> added;

	private LockedQuotes(PlaybookText after) {
		this.after = after;
		this.added = new ArrayList<>(quotes(after));
	}

	/**
	 * Lets a text go by that has the words of every quote.
	 * @throws LockedQuoteException when it lacks some, though it has their part or nearly
	 * their words
	 */
	static void check(PlaybookText before, PlaybookText after) {
		LockedQuotes locked = new LockedQuotes(after);
		List<PlaybookField> lost = quotes(before).stream().filter((quote) -> !locked.has(quote)).toList();
		List<Fault> faults = lost.stream().map(locked::fault).filter(Objects::nonNull).toList();
		if (!faults.isEmpty()) {
			throw new LockedQuoteException(lost.stream().map(PlaybookField::path).toList(), faults);
		}
	}

	/**
	 * Whether words are a correction of the quote that a draft began with; otherwise many
	 * small ones would make another quote of it. A quote that was added since is held
	 * against its words as they stand.
	 */
	static boolean correction(PlaybookText begun, String now, String words) {
		List<String> first = quotes(begun).stream()
			.map(LockedQuotes::words)
			.filter((quote) -> LockedQuoteException.correction(quote, now))
			.toList();
		return (first.isEmpty() ? List.of(now) : first).stream()
			.anyMatch((quote) -> LockedQuoteException.correction(quote, words));
	}

	private boolean has(PlaybookField quote) {
		Optional<PlaybookField> same = this.added.stream()
			.filter((other) -> words(other).equals(words(quote)))
			.findFirst();
		same.ifPresent(this.added::remove);
		return same.isPresent();
	}

	/** Null where the quote went with its part. */
	private @Nullable Fault fault(PlaybookField quote) {
		return this.added.stream()
			.filter((other) -> other.path().equals(quote.path())
					|| LockedQuoteException.correction(words(quote), words(other)))
			.min(Comparator.comparing((other) -> !other.path().equals(quote.path())))
			.map((other) -> fault(other,
					"The words of the quote “" + shown(quote)
							+ "” are locked. Correct an error of transcription in the form of this part."))
			.or(() -> inPart(PartNames.part(quote.path())).map((field) -> fault(field,
					"The quote “" + shown(quote)
							+ "” is gone. Withdraw it in the form of this part; it is not shown then.")))
			.orElse(null);
	}

	/** The first field of a part that is still there. */
	private Optional<PlaybookField> inPart(String part) {
		return this.after.fields()
			.stream()
			.filter((field) -> field.present() && PartNames.part(field.path()).equals(part))
			.min(Comparator.comparing(PlaybookField::line).thenComparing(PlaybookField::column));
	}

	private static Fault fault(PlaybookField field, String message) {
		String part = PartNames.part(field.path());
		return new Fault(part.substring(part.lastIndexOf('/') + 1), field.line(), field.column(), message);
	}

	private static List<PlaybookField> quotes(PlaybookText text) {
		return text.fields().stream().filter((field) -> field.kind() == Kind.QUOTE && field.present()).toList();
	}

	private static String words(PlaybookField quote) {
		return PlaybookText.normal(Kind.QUOTE, quote.value()).replaceAll("\\s+", " ");
	}

	private static String shown(PlaybookField quote) {
		String words = words(quote);
		int end = (words.length() <= SHOWN) ? 0 : words.lastIndexOf(' ', SHOWN);
		return (end > 0) ? words.substring(0, end) + "…" : words;
	}

}
