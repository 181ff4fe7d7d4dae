package io.productops.recommendation;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What somebody decides about a recommendation, with what belongs to that decision.
 *
 * @param words why, or what changed; null where nothing was said
 * @param until the day on which to decide, for {@link StatusChange#DEFER} only
 * @param outcome whether it helped, for {@link StatusChange#COMPLETE} only
 * @param owner who does it from now on; null leaves it as it is
 * @param due when it is to be done; null leaves it as it is
 * @param beginning for {@link StatusChange#ACCEPT} only; null is what the words of the
 * advice say
 */
public record Decision(StatusChange change, @Nullable String words, @Nullable LocalDate until,
		@Nullable Outcome outcome, @Nullable UUID owner, @Nullable LocalDate due, @Nullable Beginning beginning) {

	public Decision {
		words = (words == null || words.isBlank()) ? null : words.strip();
		WorkText.require(WorkText.words(words));
		if (change.needsWords() && words == null) {
			throw new IllegalArgumentException("Say why, or what changed");
		}
		if ((change == StatusChange.DEFER) != (until != null)) {
			throw new IllegalArgumentException("To decide later needs a day, and nothing else does");
		}
		if ((change == StatusChange.COMPLETE) != (outcome != null)) {
			throw new IllegalArgumentException("What is done has an outcome, and nothing else has");
		}
	}

	/**
	 * Will be done.
	 * @param owner by whom; null leaves it as it is
	 * @param due by when; null leaves it as it is
	 */
	public static Decision accept(@Nullable String words, @Nullable UUID owner, @Nullable LocalDate due) {
		return new Decision(StatusChange.ACCEPT, words, null, null, owner, due, null);
	}

	/** Will not be done. */
	public static Decision decline(String reason) {
		return new Decision(StatusChange.DECLINE, reason, null, null, null, null, null);
	}

	/**
	 * Will be decided on a later day.
	 * @param until a day after today
	 */
	public static Decision defer(LocalDate until, @Nullable String words) {
		return new Decision(StatusChange.DEFER, words, until, null, null, null, null);
	}

	/** Is being done. */
	public static Decision start(@Nullable String words) {
		return new Decision(StatusChange.START, words, null, null, null, null, null);
	}

	/** Was done. */
	public static Decision complete(String whatChanged, Outcome outcome) {
		return new Decision(StatusChange.COMPLETE, whatChanged, null, outcome, null, null, null);
	}

	/** Is given up. */
	public static Decision drop(String reason) {
		return new Decision(StatusChange.DROP, reason, null, null, null, null, null);
	}

	/** Is to be decided anew. */
	public static Decision reopen(@Nullable String words) {
		return new Decision(StatusChange.REOPEN, words, null, null, null, null, null);
	}

	WorkState appliedTo(WorkState work) {
		WorkState decided = work.with(Field.NOTE, this.words)
			.with(Field.DEFERRED_UNTIL, this.until)
			.with(Field.OUTCOME, this.outcome);
		if (this.owner != null) {
			decided = decided.with(Field.OWNER, this.owner);
		}
		return (this.due != null) ? decided.with(Field.DUE, this.due) : decided;
	}

}
