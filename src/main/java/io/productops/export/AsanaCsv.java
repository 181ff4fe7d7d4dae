package io.productops.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;

import io.productops.shared.Csv;

/**
 * Tasks for Asana, in its order of columns; a section for each status.
 */
final class AsanaCsv implements ExportFile {

	private final Writer out;

	private final DateStyle dates;

	AsanaCsv(OutputStream out, DateStyle dates) {
		this.out = Utf8.writer(out);
		this.dates = dates;
	}

	@Override
	public void write(WorkItems items) throws IOException {
		Csv csv = Csv.start(this.out, "Name", "Description", "Section", "Assignee", "Collaborators", "Start Date",
				"Due Date");
		items.each((item) -> csv.row(item.advice().title(), description(item), item.status(), item.owner().email(),
				null, null, this.dates.text(item.due())));
		this.out.flush();
	}

	/** Labels have no column that its importer knows. */
	private static String description(WorkItem item) {
		List<String> labels = item.labels();
		return item.description() + (labels.isEmpty() ? "" : "\n\nLabels: " + String.join(", ", labels));
	}

}
