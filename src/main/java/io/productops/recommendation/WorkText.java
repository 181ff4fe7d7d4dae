package io.productops.recommendation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import io.productops.advice.PlainText;
import io.productops.shared.TextLine;
import org.jspecify.annotations.Nullable;

/**
 * What people may write about a recommendation. Each check gives what they should mend,
 * or null.
 */
public final class WorkText {

	/** The most characters of what is said with a decision. */
	public static final int LONGEST_WORDS = 2_000;

	/** The most characters of a comment. */
	public static final int LONGEST_COMMENT = 5_000;

	/** The most labels of one recommendation. */
	public static final int MOST_LABELS = 10;

	/** The most characters of a label. */
	public static final int LONGEST_LABEL = 40;

	private static final int LONGEST_ADDRESS = 2_000;

	/**
	 * Hosts that browsers open and {@link URI} does not take for one, with underscores or
	 * letters beyond ASCII, and perhaps a port.
	 */
	private static final Pattern HOST = Pattern
		.compile("[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_-]*(\\.[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_-]*)*(:[0-9]{1,5})?");

	private WorkText() {
	}

	public static @Nullable String words(@Nullable String text) {
		return (text == null) ? null : PlainText.fault(text, LONGEST_WORDS);
	}

	public static @Nullable String comment(String text) {
		return text.isBlank() ? "Write the comment." : PlainText.fault(text, LONGEST_COMMENT);
	}

	public static @Nullable String labels(List<String> labels) {
		if (labels.size() > MOST_LABELS) {
			return "Give at most " + MOST_LABELS + " labels.";
		}
		return labels.stream().map(WorkText::label).filter((fault) -> fault != null).findFirst().orElse(null);
	}

	public static @Nullable String label(String label) {
		if (label.isBlank() || label.contains(",")) {
			return "Enter a label without a comma.";
		}
		return TextLine.fault(label, LONGEST_LABEL);
	}

	/** An address in a tracker: https or http, with a host. */
	public static @Nullable String tracker(@Nullable String address) {
		if (address == null) {
			return null;
		}
		String fault = TextLine.fault(address, LONGEST_ADDRESS);
		return (fault != null) ? fault
				: isWebAddress(address) ? null : "Enter the whole address, such as https://tracker.example/PROJ-12";
	}

	private static boolean isWebAddress(String text) {
		try {
			URI address = new URI(text);
			String authority = Objects.requireNonNullElse(address.getRawAuthority(), "");
			return (address.getHost() != null || HOST.matcher(authority).matches()) && authority.indexOf('@') < 0
					&& Set.of("http", "https").contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT));
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	/** Lets only texts without a fault on. */
	static void require(@Nullable String fault) {
		if (fault != null) {
			throw new IllegalArgumentException(fault);
		}
	}

}
