package io.productops.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

import io.productops.shared.Csv;

/**
 * Issues for Linear's importer. It reads some columns without asking whether they are
 * there, so all of its own export are; a due date is none of them.
 */
final class LinearCsv implements ExportFile {

	private static final String[] HEADS = { "Title", "Description", "Status", "Priority", "Assignee", "Labels",
			"Estimate", "Created", "Completed", "Id", "Team", "Project", "Creator", "Cycle Number", "Cycle Name",
			"Cycle Start", "Cycle End", "Updated", "Started", "Canceled", "Archived" };

	private final Writer out;

	LinearCsv(OutputStream out) {
		this.out = Utf8.writer(out);
	}

	@Override
	public void write(WorkItems items) throws IOException {
		Csv csv = Csv.start(this.out, HEADS);
		items.each((item) -> {
			WorkItem.Times times = item.times();
			csv.row(item.advice().title(), description(item), item.status(), item.priority().linear(),
					item.owner().name(), String.join(", ", item.labels()), null, times.created(), times.completed(),
					item.id(), item.team(), null, null, null, null, null, null, times.updated(), times.started(),
					times.canceled(), null);
		});
		this.out.flush();
	}

	/** The due date has no column of its own. */
	private static String description(WorkItem item) {
		return item.description() + ((item.due() != null) ? "\n\nDue: " + item.due() : "");
	}

}
