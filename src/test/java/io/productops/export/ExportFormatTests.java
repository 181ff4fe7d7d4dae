package io.productops.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import io.productops.HostileTexts;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is in the files that work is taken away in: to the letter, and read back.
 */
class ExportFormatTests {

	private static final Path GOLDEN = Path.of("src/test/resources/exports");

	@ParameterizedTest
	@EnumSource(names = { "CSV", "MARKDOWN", "JIRA", "LINEAR", "ASANA" })
	void isTheKeptFile(ExportFormat format) throws IOException {
		Path kept = GOLDEN.resolve("recommendations" + format.ending());
		byte[] file = write(format, WorkItemsOf.three());
		if (Boolean.getBoolean("productops.exports.write")) {
			Files.write(kept, file);
		}
		assertThat(new String(file, StandardCharsets.UTF_8))
			.as("Run ./mvnw test -Dtest=ExportFormatTests -Dproductops.exports.write=true and look at the difference")
			.isEqualTo(Files.readString(kept));
	}

	@ParameterizedTest
	@EnumSource(names = { "CSV", "JIRA", "LINEAR", "ASANA" })
	void everyRowHasACellForEachHeadAndLinesEndAsTheStandardSays(ExportFormat format) throws IOException {
		List<CSVRecord> rows = csv(write(format, WorkItemsOf.three()));
		assertThat(rows).hasSize(4).allMatch((row) -> row.size() == rows.get(0).size());
		assertThat(text(write(format, WorkItemsOf.three())).replace("\r\n", "").contains("\r")).isFalse();
	}

	@Test
	void hasTheHeadsThatJiraKnowsAndAColumnForEachLabel() throws IOException {
		List<CSVRecord> rows = csv(write(ExportFormat.JIRA, WorkItemsOf.three()));
		assertThat(rows.get(0)).containsExactly("Summary", "Issue Type", "Description", "Priority", "Assignee",
				"Reporter", "Due date", "Labels", "Labels");
		assertThat(rows.get(1).get(3)).isEqualTo("High");
		assertThat(rows.get(1).get(4)).isEqualTo("zoe@example.org");
		assertThat(rows.get(1).get(6)).isEqualTo("2027-01-29");
		assertThat(rows.get(1).get(7)).isEqualTo("pilot");
		assertThat(rows.get(1).get(8)).isEqualTo("two-words");
		assertThat(rows.get(3).get(3)).isEmpty();
		assertThat(rows.get(3).get(8)).isEmpty();
	}

	@Test
	void hasAColumnForLabelsWhereThereAreNone() throws IOException {
		assertThat(csv(write(ExportFormat.JIRA, (sink) -> {
		})).get(0)).hasSize(8).endsWith("Due date", "Labels");
	}

	@Test
	void hasEveryColumnThatLinearReads() throws IOException {
		List<CSVRecord> rows = csv(write(ExportFormat.LINEAR, WorkItemsOf.three()));
		assertThat(rows.get(0)).containsExactly("Title", "Description", "Status", "Priority", "Assignee", "Labels",
				"Estimate", "Created", "Completed", "Id", "Team", "Project", "Creator", "Cycle Number", "Cycle Name",
				"Cycle Start", "Cycle End", "Updated", "Started", "Canceled", "Archived");
		assertThat(rows.get(1).get(3)).isEqualTo("High");
		assertThat(rows.get(1).get(4)).isEqualTo("Zoë Ångström");
		assertThat(rows.get(1).get(5)).isEqualTo("pilot, two words");
		assertThat(rows.get(2).get(8)).isEqualTo("2026-11-21T10:30:00Z");
		assertThat(rows.get(3).get(3)).isEqualTo("No priority");
		assertThat(rows).allMatch((row) -> row.get(20).isEmpty() || row.get(20).equals("Archived"));
	}

	@Test
	void hasTheColumnsOfAsanaInItsOrder() throws IOException {
		List<CSVRecord> rows = csv(write(ExportFormat.ASANA, WorkItemsOf.three()));
		assertThat(rows.get(0)).containsExactly("Name", "Description", "Section", "Assignee", "Collaborators",
				"Start Date", "Due Date");
		assertThat(rows.get(1).get(2)).isEqualTo("In progress");
		assertThat(rows.get(1).get(6)).isEqualTo("01/29/2027");
	}

	@Test
	void writesDaysAsItIsTold() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ExportFormat.JIRA.write(WorkItemsOf.three(), DateStyle.JIRA, out);
		assertThat(csv(out.toByteArray()).get(1).get(6)).isEqualTo("29/Jan/27");
		assertThat(DateStyle.of("us")).contains(DateStyle.US);
		assertThat(DateStyle.of("US")).isEmpty();
	}

	@Test
	void comesBackFromAWorkbookWithRealDaysAndNumbers() throws IOException {
		byte[] file = write(ExportFormat.XLSX, WorkItemsOf.three());
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
			assertThat(workbook.getSheets().map((sheet) -> sheet.getName())).containsExactly("Recommendations",
					"Summary");
			List<Row> rows = workbook.getFirstSheet().read();
			assertThat(rows).hasSize(4);
			int due = List.of(PlainCsv.HEADS).indexOf("due");
			assertThat(rows.get(0).getCellText(due)).isEqualTo("due");
			assertThat(rows.get(1).getCell(due).getType()).isEqualTo(CellType.NUMBER);
			assertThat(rows.get(1).getCell(due).asDate().toLocalDate()).isEqualTo(LocalDate.of(2027, 1, 29));
			assertThat(rows.get(1).getCell(List.of(PlainCsv.HEADS).indexOf("review_after_days")).asNumber())
				.isEqualByComparingTo("90");
			assertThat(rows.get(2).getCellText(0)).isEqualTo("'=Stop | the *weekly* report");
			assertThat(rows.get(3).getCellText(0)).isEqualTo("Write the handbook 🙂");
			List<Row> counts = workbook.getSheets().skip(1).findFirst().orElseThrow().read();
			assertThat(counts.get(4).getCellText(0)).isEqualTo("All");
			assertThat(counts.get(4).getCell(1).asNumber()).isEqualByComparingTo("3");
		}
		assertThat(entry(file, "xl/worksheets/sheet1.xml")).contains("state=\"frozen\"", "ySplit=\"1\"");
	}

	// ASVS V1.2.10
	@ParameterizedTest
	@MethodSource("io.productops.HostileTexts#all")
	void keepsEveryTextATextInTables(String text) throws IOException {
		WorkItems one = (sink) -> sink.accept(WorkItemsOf.everywhere(text));
		for (ExportFormat format : List.of(ExportFormat.CSV, ExportFormat.JIRA, ExportFormat.LINEAR,
				ExportFormat.ASANA)) {
			List<CSVRecord> rows = csv(write(format, one));
			assertThat(rows).hasSize(2);
			assertThat(rows.get(1).size()).isEqualTo(rows.get(0).size());
			assertThat(rows.get(1).stream()).noneMatch((cell) -> cell.matches("(?s)[=+\\-@\\t\\r\\x00].*"));
			boolean formula = text.matches("(?s)[=+\\-@\\t\\r].*");
			assertThat(rows.get(1).get(0)).isEqualTo(formula ? "'" + text : text);
		}
		byte[] file = write(ExportFormat.XLSX, one);
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
			List<Row> rows = workbook.getFirstSheet().read();
			assertThat(rows).hasSize(2);
			for (Cell cell : rows.get(1)) {
				if (cell != null) {
					assertThat(cell.getType()).isNotEqualTo(CellType.FORMULA);
					assertThat(cell.getText()).doesNotMatch("(?s)[=+\\-@].*");
				}
			}
		}
		assertThat(entry(file, "xl/worksheets/sheet1.xml")).doesNotContain("<f>", "<f ");
	}

	@Test
	void makesOneWordOfALabelForJiraWhateverItsSpaces() throws IOException {
		WorkItem item = WorkItemsOf.everywhere("\u00a0two\u00a0wide\u2003 words\u3000");
		assertThat(csv(write(ExportFormat.JIRA, (sink) -> sink.accept(item))).get(1).get(7))
			.isEqualTo("two-wide-words");
	}

	@Test
	void hasMoreThanSixtyHostileTexts() {
		assertThat(HostileTexts.all()).hasSizeGreaterThan(60).doesNotHaveDuplicates();
	}

	private static byte[] write(ExportFormat format, WorkItems items) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		format.write(items, format.dates(), out);
		return out.toByteArray();
	}

	private static List<CSVRecord> csv(byte[] file) throws IOException {
		return Stream.of(CSVFormat.RFC4180.parse(new StringReader(text(file)))).flatMap((all) -> all.stream()).toList();
	}

	private static String text(byte[] file) {
		return new String(file, StandardCharsets.UTF_8);
	}

	/** As programs do it: by the directory at the end of the file. */
	private static String entry(byte[] file, String name) throws IOException {
		Path copy = Files.createTempFile("workbook", ".xlsx");
		try {
			Files.write(copy, file);
			try (ZipFile zip = new ZipFile(copy.toFile())) {
				return text(zip.getInputStream(zip.getEntry(name)).readAllBytes());
			}
		}
		finally {
			Files.delete(copy);
		}
	}

}
