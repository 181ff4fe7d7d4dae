package io.productops.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.productops.shared.Csv;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook: one sheet with everything, and one that counts. Days are days and times are
 * times (UTC). Texts are written into their rows, not collected for the end of the file,
 * and the rows go out a hundred at a time.
 */
final class XlsxFile implements ExportFile {

	private static final int ROWS_AT_ONCE = 100;

	private static final int NARROW = 14;

	private static final int WIDE = 48;

	private static final Set<String> LONG = Set.of("title", "why", "first_step", "measure", "ends_when", "note",
			"link");

	/** What no document of XML can hold. */
	private static final String NO_XML = "[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\x{10000}-\\x{10ffff}]";

	private final Workbook workbook;

	XlsxFile(OutputStream out) {
		this.workbook = new Workbook(out, "Product Ops Advisor", "1.0");
	}

	@Override
	public void write(WorkItems items) throws IOException {
		Map<String, Integer> statuses = new TreeMap<>();
		Worksheet sheet = sheet("Recommendations", PlainCsv.HEADS);
		int[] row = { 0 };
		items.each((item) -> {
			row[0]++;
			write(sheet, row[0], item);
			statuses.merge(item.status(), 1, Integer::sum);
			if (row[0] % ROWS_AT_ONCE == 0) {
				sheet.flush();
			}
		});
		sheet.finish();
		count(statuses, row[0]);
		this.workbook.finish();
	}

	private void count(Map<String, Integer> statuses, int all) throws IOException {
		Worksheet sheet = sheet("Summary", "status", "recommendations");
		int row = 1;
		for (Map.Entry<String, Integer> status : statuses.entrySet()) {
			cells(sheet, row++, status.getKey(), status.getValue());
		}
		cells(sheet, row, "All", all);
		sheet.finish();
	}

	/** A sheet whose head stays in sight. */
	private Worksheet sheet(String name, String... heads) {
		Worksheet sheet = this.workbook.newWorksheet(name);
		sheet.freezePane(0, 1);
		for (int column = 0; column < heads.length; column++) {
			sheet.width(column, LONG.contains(heads[column]) ? WIDE : NARROW);
			sheet.inlineString(0, column, heads[column]);
			sheet.style(0, column).bold().set();
		}
		return sheet;
	}

	private static void write(Worksheet sheet, int row, WorkItem item) {
		WorkItem.Advice advice = item.advice();
		cells(sheet, row, advice.title(), item.id(), item.team(), item.source(), item.status(), item.kind(),
				item.severity(), item.priority().linear(), item.owner().name(), item.due(), item.deferredUntil(),
				item.effort(), item.impact(), item.confidence(), String.join(", ", item.labels()), item.tracker(),
				advice.why(), advice.firstStep(), advice.metric(), advice.exit(), advice.meantFor(), advice.principle(),
				advice.reviewAfterDays(), item.note(), item.outcome(), item.link(), item.times().created(),
				item.times().updated());
	}

	private static void cells(Worksheet sheet, int row, @Nullable Object... values) {
		for (int column = 0; column < values.length; column++) {
			Object value = values[column];
			if (value instanceof LocalDate day) {
				sheet.value(row, column, day);
				sheet.style(row, column).format("yyyy-mm-dd").set();
			}
			else if (value instanceof Instant time) {
				sheet.value(row, column, LocalDateTime.ofInstant(time, ZoneOffset.UTC));
				sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
			}
			else if (value instanceof Number number) {
				sheet.value(row, column, number);
			}
			else if (value != null && !value.toString().isEmpty()) {
				sheet.inlineString(row, column, Csv.safe(value.toString()).replaceAll(NO_XML, "\ufffd"));
			}
		}
	}

}
