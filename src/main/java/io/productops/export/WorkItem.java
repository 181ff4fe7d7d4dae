package io.productops.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One piece of work as a file tells it; everything is in words already.
 *
 * @param link the whole address of its page
 * @param source what it comes from, for people
 * @param severity null where it answers no finding
 * @param deferredUntil when it is decided on, or null
 * @param tracker the address of its ticket, or null
 * @param note what was said with the last decision, or null
 * @param outcome whether it helped, or null
 */
public record WorkItem(UUID id, String link, String source, String team, Advice advice, String kind,
		@Nullable String severity, Priority priority, String status, Owner owner, @Nullable LocalDate due,
		@Nullable LocalDate deferredUntil, @Nullable String effort, @Nullable String impact,
		@Nullable String confidence, List<String> labels, @Nullable String tracker, @Nullable String note,
		@Nullable String outcome, Times times) {

	public WorkItem {
		labels = List.copyOf(labels);
	}

	/**
	 * What is to be done, and why.
	 *
	 * @param principle its id, or null
	 * @param exit when it ends, or null
	 * @param reviewAfterDays how many days after it was accepted to look at it again
	 */
	public record Advice(String title, String why, String firstStep, String metric, @Nullable String exit,
			String meantFor, @Nullable String principle, int reviewAfterDays) {
	}

	/**
	 * Who does it.
	 *
	 * @param name null for nobody
	 * @param email null also where whoever exports may not know it
	 */
	public record Owner(@Nullable String name, @Nullable String email) {

		/** Nobody does it yet. */
		public static final Owner NOBODY = new Owner(null, null);

	}

	/**
	 * When what happened; what has not happened, or was taken back, is null.
	 */
	public record Times(Instant created, Instant updated, @Nullable Instant started, @Nullable Instant completed,
			@Nullable Instant canceled) {
	}

	/** All of the advice and where it comes from, for the one text field of a tracker. */
	String description() {
		StringBuilder text = new StringBuilder(this.advice.why());
		line(text, "First step", this.advice.firstStep());
		line(text, "Measure", this.advice.metric());
		line(text, "Ends when", this.advice.exit());
		line(text, "Meant for", this.advice.meantFor());
		line(text, "From", this.source);
		line(text, "Link", this.link);
		line(text, "Ticket", this.tracker);
		return text.toString();
	}

	private static void line(StringBuilder text, String label, @Nullable String value) {
		if (value != null) {
			text.append("\n\n").append(label).append(": ").append(value);
		}
	}

}
