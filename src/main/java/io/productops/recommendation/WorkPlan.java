package io.productops.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who does what a recommendation says, by when, and what they think of it: the whole of
 * it, so that null takes a value away.
 *
 * @param labels each once, however it is written
 * @param tracker the address of its ticket
 */
public record WorkPlan(@Nullable UUID owner, @Nullable LocalDate due, @Nullable Effort effort, @Nullable Grade impact,
		@Nullable Grade confidence, List<String> labels, @Nullable String tracker) {

	public WorkPlan {
		labels = List.copyOf(labels);
		WorkText.require(WorkText.labels(labels));
		WorkText.require(WorkText.tracker(tracker));
	}

	WorkState appliedTo(WorkState work) {
		return work.with(Field.OWNER, this.owner)
			.with(Field.DUE, this.due)
			.with(Field.EFFORT, this.effort)
			.with(Field.IMPACT, this.impact)
			.with(Field.CONFIDENCE, this.confidence)
			.with(Field.LABELS, this.labels)
			.with(Field.TRACKER, this.tracker);
	}

}
