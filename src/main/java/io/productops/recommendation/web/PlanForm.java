package io.productops.recommendation.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.productops.recommendation.Effort;
import io.productops.recommendation.Grade;
import io.productops.recommendation.WorkDays;
import io.productops.recommendation.WorkPlan;
import io.productops.recommendation.WorkState;
import io.productops.recommendation.WorkText;
import io.productops.shared.IsoDay;
import io.productops.shared.web.Typed;

/**
 * What was typed about who does it, by when, and what they think of it.
 *
 * @param labels between commas
 */
record PlanForm(String version, String owner, String due, String effort, String impact, String confidence,
		String labels, String tracker) {

	PlanForm {
		version = Typed.text(version);
		owner = Typed.text(owner);
		due = Typed.text(due);
		effort = Typed.text(effort);
		impact = Typed.text(impact);
		confidence = Typed.text(confidence);
		labels = Typed.text(labels);
		tracker = Typed.text(tracker);
	}

	static PlanForm of(long version, WorkState work) {
		return new PlanForm(String.valueOf(version), Objects.toString(work.owner(), ""),
				Objects.toString(work.due(), ""), Objects.toString(work.effort(), ""),
				Objects.toString(work.impact(), ""), Objects.toString(work.confidence(), ""),
				String.join(", ", work.labels()), Objects.toString(work.tracker(), ""));
	}

	/** What is wrong, by the id of the input. */
	Map<String, String> faults(LocalDate today) {
		Map<String, String> faults = new LinkedHashMap<>();
		if (!this.owner.isEmpty() && Typed.id(this.owner) == null) {
			faults.put("plan-owner", DecideForm.OWNER);
		}
		String due = this.due.isEmpty() ? null : WorkDays.due(this.due, today);
		if (due != null) {
			faults.put("plan-due", due);
		}
		requireChoice(faults, "plan-effort", Effort.class, this.effort);
		requireChoice(faults, "plan-impact", Grade.class, this.impact);
		requireChoice(faults, "plan-confidence", Grade.class, this.confidence);
		String labels = WorkText.labels(toLabels());
		if (labels != null) {
			faults.put("plan-labels", labels);
		}
		String tracker = WorkText.tracker(this.tracker.isEmpty() ? null : this.tracker);
		if (tracker != null) {
			faults.put("plan-tracker", tracker);
		}
		return faults;
	}

	private static <E extends Enum<E>> void requireChoice(Map<String, String> faults, String field, Class<E> type,
			String typed) {
		if (!typed.isEmpty() && Typed.constant(type, typed) == null) {
			faults.put(field, "Choose one of the list.");
		}
	}

	/** To be asked only when there are no faults. */
	WorkPlan toPlan() {
		return new WorkPlan(Typed.id(this.owner), IsoDay.read(this.due), Typed.constant(Effort.class, this.effort),
				Typed.constant(Grade.class, this.impact), Typed.constant(Grade.class, this.confidence), toLabels(),
				this.tracker.isEmpty() ? null : this.tracker);
	}

	private List<String> toLabels() {
		Map<String, String> labels = new LinkedHashMap<>();
		Arrays.stream(this.labels.split(","))
			.map(String::strip)
			.filter((label) -> !label.isEmpty())
			.forEach((label) -> labels.putIfAbsent(label.toLowerCase(java.util.Locale.ROOT), label));
		return List.copyOf(labels.values());
	}

	/** What was typed, to be sent again. */
	Map<String, String> fields() {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("owner", this.owner);
		fields.put("due", this.due);
		fields.put("effort", this.effort);
		fields.put("impact", this.impact);
		fields.put("confidence", this.confidence);
		fields.put("labels", this.labels);
		fields.put("tracker", this.tracker);
		return fields;
	}

}
