package io.productops.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

import io.productops.shared.Csv;
import org.jspecify.annotations.Nullable;

/**
 * Issues for Jira Cloud. Its importer takes a column for each label, and every row has as
 * many cells as the first.
 */
final class JiraCsv implements ExportFile {

	private static final List<String> HEADS = List.of("Summary", "Issue Type", "Description", "Priority", "Assignee",
			"Reporter", "Due date");

	/** Of whatever width, also such as keeps words together. */
	private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

	private final Writer out;

	private final DateStyle dates;

	JiraCsv(OutputStream out, DateStyle dates) {
		this.out = Utf8.writer(out);
		this.dates = dates;
	}

	@Override
	public void write(WorkItems items) throws IOException {
		int width = labels(items);
		List<String> heads = new ArrayList<>(HEADS);
		heads.addAll(Collections.nCopies(width, "Labels"));
		Csv csv = Csv.start(this.out, heads.toArray(String[]::new));
		items.each((item) -> {
			List<@Nullable String> cells = new ArrayList<>();
			Collections.addAll(cells, item.advice().title(), "Task", item.description(), item.priority().jira(),
					item.owner().email(), null, this.dates.text(item.due()));
			for (int i = 0; i < width; i++) {
				cells.add((i < item.labels().size()) ? oneWord(item.labels().get(i)) : null);
			}
			csv.row(cells.toArray());
		});
		this.out.flush();
	}

	/** The most labels of one row; a column is there even when there is none. */
	private static int labels(WorkItems items) throws IOException {
		int[] most = { 1 };
		items.each((item) -> most[0] = Math.max(most[0], item.labels().size()));
		return most[0];
	}

	private static String oneWord(String label) {
		return SPACE.matcher(label).replaceAll(" ").strip().replace(' ', '-');
	}

}
