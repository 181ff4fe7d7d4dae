package io.productops.system;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One question that reached product ops.
 *
 * @param day on which it came
 */
public record AskedQuestion(LocalDate day, InboundKind kind, String words) {

	public AskedQuestion {
		SystemText.require(SystemText.question(words));
		words = words.strip();
	}

	/** What is wrong with the day of a question, or null. */
	public static @Nullable String fault(@Nullable LocalDate day, LocalDate today) {
		return ReadingService.fault(day, today);
	}

}
