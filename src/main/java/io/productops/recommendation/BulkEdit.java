package io.productops.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One change that is made to several recommendations.
 */
public sealed interface BulkEdit {

	/** In the status of each, as far as that can be decided. */
	record Decide(Decision decision) implements BulkEdit {
	}

	/** Who does them; null is nobody. */
	record Assign(@Nullable UUID owner) implements BulkEdit {
	}

	/** By when; null takes the day away. */
	record DueOn(@Nullable LocalDate day) implements BulkEdit {
	}

	/** Another label besides those that each has. */
	record AddLabel(String label) implements BulkEdit {

		public AddLabel {
			WorkText.require(WorkText.label(label));
		}

	}

	/**
	 * What it makes of one, where it is no decision.
	 * @throws TooManyLabelsException when it has no room for another label
	 */
	default WorkState appliedTo(WorkState work) {
		if (this instanceof Assign assign) {
			return work.with(Field.OWNER, assign.owner());
		}
		if (this instanceof DueOn due) {
			return work.with(Field.DUE, due.day());
		}
		if (this instanceof AddLabel add) {
			List<String> labels = new ArrayList<>(work.labels());
			if (labels.stream().noneMatch((label) -> label.equalsIgnoreCase(add.label()))) {
				labels.add(add.label());
			}
			if (labels.size() > WorkText.MOST_LABELS) {
				throw new TooManyLabelsException();
			}
			return work.with(Field.LABELS, labels);
		}
		throw new IllegalStateException("A decision depends on the status");
	}

}
