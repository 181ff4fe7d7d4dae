package io.productops.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of files that work is taken away in.
 */
public enum ExportFormat {

	/** Everything, for whatever reads tables. */
	CSV("csv", ".csv", ExportFormat.CSV_TYPE, DateStyle.ISO, PlainCsv::new),

	XLSX("xlsx", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", DateStyle.ISO,
			(out, dates) -> new XlsxFile(out)),

	/** A table and a section for each, to be pasted into a wiki. */
	MARKDOWN("markdown", ".md", "text/markdown;charset=utf-8", DateStyle.ISO, (out, dates) -> new MarkdownFile(out)),

	/** For Jira's import of issues. */
	JIRA("jira.csv", "-jira.csv", ExportFormat.CSV_TYPE, DateStyle.ISO, JiraCsv::new),

	/** For Linear's importer on the command line. */
	LINEAR("linear.csv", "-linear.csv", ExportFormat.CSV_TYPE, DateStyle.ISO, (out, dates) -> new LinearCsv(out)),

	/** For Asana's import of tasks. */
	ASANA("asana.csv", "-asana.csv", ExportFormat.CSV_TYPE, DateStyle.US, AsanaCsv::new);

	private static final String CSV_TYPE = "text/csv;charset=utf-8";

	private final String id;

	private final String ending;

	private final String contentType;

	private final DateStyle dates;

	private final Target target;

	ExportFormat(String id, String ending, String contentType, DateStyle dates, Target target) {
		this.id = id;
		this.ending = ending;
		this.contentType = contentType;
		this.dates = dates;
		this.target = target;
	}

	/** The format that an address names. */
	public static Optional<ExportFormat> of(String id) {
		return Arrays.stream(values()).filter((format) -> format.id.equals(id)).findFirst();
	}

	/** What addresses call it, such as "jira.csv". */
	public String id() {
		return this.id;
	}

	/** How the name of such a file ends. */
	public String ending() {
		return this.ending;
	}

	public String contentType() {
		return this.contentType;
	}

	/** How it writes days unless told otherwise. */
	public DateStyle dates() {
		return this.dates;
	}

	/**
	 * Writes a whole file. The output stays open.
	 * @param dates for the formats that write days as text
	 */
	public void write(WorkItems items, DateStyle dates, OutputStream out) throws IOException {
		this.target.open(out, dates).write(items);
	}

	private interface Target {

		ExportFile open(OutputStream out, DateStyle dates);

	}

}
