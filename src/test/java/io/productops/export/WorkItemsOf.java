package io.productops.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.productops.export.WorkItem.Advice;
import io.productops.export.WorkItem.Owner;
import io.productops.export.WorkItem.Times;

/**
 * Makes rows for tests.
 */
final class WorkItemsOf {

	private static final Instant MADE = Instant.parse("2026-11-20T09:30:00Z");

	private WorkItemsOf() {
	}

	/** Three rows in which every field is there, some are, and none that need not be. */
	static WorkItems three() {
		WorkItem whole = new WorkItem(id(1), "https://advisor.example/recommendations/" + id(1),
				"POA-7F3K-2210, recommendation 1", "Payments, \"core\"",
				new Advice("Let PMs keep their customers", "Interviews are done by others.\nThat costs trust.",
						"Talk to two PMs", "Interviews per PM and week", "Each PM does two a week", "Head of product",
						"PR2", 90),
				"Mistake to fix", "critical", Priority.HIGH, "In progress",
				new Owner("Zoë Ångström", "zoe@example.org"), LocalDate.of(2027, 1, 29), null, "small", "high", "low",
				List.of("pilot", "two words"), "https://tracker.example/PROJ-12", "Pilot in Payments", null,
				new Times(MADE, MADE.plusSeconds(86_400), MADE.plusSeconds(3_600), null, null));
		WorkItem some = new WorkItem(id(2), "https://advisor.example/recommendations/" + id(2),
				"POA-7F3K-2210, recommendation 2", "Payments, \"core\"",
				new Advice("=Stop | the *weekly* report", "Nobody reads it.", "-Ask who does", "Readers", null, "PM",
						null, 30),
				"Something to remove", "medium", Priority.MEDIUM, "Done", new Owner("Ada", null),
				LocalDate.of(2026, 12, 1), null, null, null, null, List.of(), null, "@all: it is gone", "helped",
				new Times(MADE, MADE.plusSeconds(90_000), MADE, MADE.plusSeconds(90_000), null));
		WorkItem none = new WorkItem(id(3), "https://advisor.example/recommendations/" + id(3),
				"POA-7F3K-2210, recommendation 3", "東京",
				new Advice("Write the handbook 🙂", "There is none.", "Name an owner", "Questions", null, "PM", null,
						60),
				"System", null, Priority.NONE, "Proposed", Owner.NOBODY, null, null, null, null, null, List.of(), null,
				null, null, new Times(MADE, MADE, null, null, null));
		return (sink) -> {
			for (WorkItem item : List.of(whole, some, none)) {
				sink.accept(item);
			}
		};
	}

	/** One row in which people wrote the same everywhere. */
	static WorkItem everywhere(String text) {
		return everywhere(text, text);
	}

	/** The same, with another reason. */
	static WorkItem everywhere(String text, String why) {
		return new WorkItem(id(9), "https://advisor.example/recommendations/" + id(9), "POA-7F3K-2210", text,
				new Advice(text, why, text, text, text, text, text, 30), text, text, Priority.LOW, text,
				new Owner(text, text), LocalDate.of(2027, 1, 29), null, text, text, text, List.of(text),
				"https://tracker.example/1", text, text, new Times(MADE, MADE, null, null, null));
	}

	static UUID id(int number) {
		return new UUID(0, number);
	}

}
