package io.productops.shared;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvTests {

	// ASVS V1.2.10
	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\0=1", "\n=1",
			"\nx", " =1", "\u00a0 +1", "\u200b@x", "\uff1d1", "\uff0b1", "\uff0d1", "\uff20x", "\u3000\uff1d1" })
	void aFormulaBecomesText(String formula) throws IOException {
		assertThat(Csv.safe(formula)).isEqualTo("'" + formula);
		assertThat(read(write("a", formula)).get(1).toList()).containsExactly("a", "'" + formula);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a=1", "'=1", " a=1", " ", "\u00a0x", "Zoë \uD83D\uDE00", "{\"a\":1}" })
	void otherTextStaysAsItIs(String text) {
		assertThat(Csv.safe(text)).isEqualTo(text);
	}

	@Test
	void quotesWhatNeedsQuotesAndEndsLinesAsTheStandardSays() throws IOException {
		assertThat(write("a,\"b\"\nc", -5, null)).isEqualTo("one,two\r\n\"a,\"\"b\"\"\nc\",-5,\r\n");
	}

	@Test
	void comesBackAsItWasWritten() throws IOException {
		List<String> cells = List.of("a,b", "\"", "line\r\nline", " space ", "مرحبا 😀", "");
		assertThat(read(write(cells.toArray())).get(1).toList()).isEqualTo(cells);
	}

	private static String write(Object... cells) throws IOException {
		StringBuilder out = new StringBuilder();
		Csv.start(out, "one", "two").row(cells);
		return out.toString();
	}

	private static List<CSVRecord> read(String text) throws IOException {
		return Stream.of(CSVFormat.RFC4180.parse(new java.io.StringReader(text)))
			.flatMap((all) -> all.stream())
			.toList();
	}

}
