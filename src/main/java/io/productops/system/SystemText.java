package io.productops.system;

import io.productops.advice.PlainText;
import io.productops.shared.TextLine;
import org.jspecify.annotations.Nullable;

/**
 * What people may write about systems, metrics and questions. Each check gives what they
 * should mend, or null.
 */
public final class SystemText {

	private static final int LONGEST_WORDS = 2_000;

	/** The most characters of an exit criterion, a success metric and a metric. */
	public static final int LONGEST_CRITERION = 1_000;

	private static final int LONGEST_UNIT = 40;

	private static final int LONGEST_QUESTION = 300;

	private SystemText() {
	}

	/** What is said with a change. */
	public static @Nullable String words(String text) {
		return PlainText.fault(text, LONGEST_WORDS);
	}

	public static @Nullable String exitCriterion(String text) {
		return text.isBlank() ? "Say when this system ends. Without an end it only grows."
				: PlainText.fault(text, LONGEST_CRITERION);
	}

	public static @Nullable String successMetric(String text) {
		return text.isBlank() ? "Say how you will know that it works." : PlainText.fault(text, LONGEST_CRITERION);
	}

	public static @Nullable String metricName(String text) {
		return text.isBlank() ? "Enter what is measured." : TextLine.fault(text, LONGEST_CRITERION);
	}

	public static @Nullable String unit(String text) {
		return TextLine.fault(text, LONGEST_UNIT);
	}

	public static @Nullable String question(String text) {
		return text.isBlank() ? "Enter the question in a few words." : TextLine.fault(text, LONGEST_QUESTION);
	}

	/** Lets only texts without a fault on. */
	static void require(@Nullable String fault) {
		if (fault != null) {
			throw new IllegalArgumentException(fault);
		}
	}

}
