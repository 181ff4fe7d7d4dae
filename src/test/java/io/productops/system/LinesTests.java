package io.productops.system;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How pasted lines are read, and what is said of those that cannot be.
 */
class LinesTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

	@Test
	void readsReadingsWithOrWithoutHeadsAndWithAnySeparator() {
		List<CsvLine<Reading>> lines = ReadingLines
			.read("\ufeffDate, Value\r\n2026-11-23,12.50\n\n2026-11-24;−3\n\"2026-11-25\"\t1000000\n", TODAY)
			.lines();
		assertThat(lines).extracting(CsvLine::number).containsExactly(2, 4, 5);
		assertThat(CsvLine.values(lines)).containsExactly(
				new Reading(LocalDate.of(2026, 11, 23), new BigDecimal("12.5")),
				new Reading(LocalDate.of(2026, 11, 24), new BigDecimal("-3")),
				new Reading(LocalDate.of(2026, 11, 25), new BigDecimal("1000000")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-11-26,1       | still to come
			1999-12-31,1       | century
			23/11/2026,1       | year, month and day
			2026-11-23         | date, value
			2026-11-23,1,2     | date, value
			2026-11-23,        | no number
			2026-11-23,1e3     | no number
			2026-11-23,1.23456 | no number
			2026-11-23,NaN     | no number
			date,value         | year, month and day
			2026-11-23,"1      | not closed
			direction,sideways | higher is better, or lower
			""")
	void saysWhatIsWrongWithALine(String line, String fault) {
		List<CsvLine<Reading>> lines = ReadingLines.read("2026-11-20,1\n" + line + "\n2026-11-21,2", TODAY).lines();
		assertThat(lines).hasSize(3);
		assertThat(lines.get(1).number()).isEqualTo(2);
		assertThat(lines.get(1).value()).isNull();
		assertThat(lines.get(1).fault()).contains(fault);
		assertThat(CsvLine.values(lines)).hasSize(2);
	}

	@Test
	void readsWhichWayIsBetter() {
		ReadingLines read = ReadingLines.read("date,value\nDirection,Lower\n2026-11-20,1\n", TODAY);
		assertThat(read.direction()).isEqualTo(Direction.LOWER);
		assertThat(CsvLine.values(read.lines())).hasSize(1);
		assertThat(ReadingLines.read("direction,lower\ndirection,higher", TODAY).lines().get(1).fault())
			.contains("A line before");
		assertThat(ReadingLines.read("2026-11-20,1", TODAY).direction()).isNull();
	}

	@Test
	void namesTheLineThatHasTheSameDay() {
		assertThat(ReadingLines.read("2026-11-20,1\n2026-11-20,2", TODAY).lines().get(1).fault())
			.startsWith("Line 1 has");
		assertThat(InboundLines.read("2026-W47,1,2,3\n2026-11-20,1,2,3", TODAY).get(1).fault())
			.startsWith("Line 1 has");
	}

	@Test
	void readsTheQuestionsOfWeeks() {
		List<CsvLine<InboundWeek>> lines = InboundLines
			.read("week,how to,status,opportunity\n2026-W47,5,4,1\n2026-11-25,0,0,2", TODAY);
		assertThat(CsvLine.values(lines)).containsExactly(new InboundWeek(LocalDate.of(2026, 11, 16), 5, 4, 1),
				new InboundWeek(LocalDate.of(2026, 11, 23), 0, 0, 2));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-W49,1,1,1      | still to come
			last week,1,1,1     | Name the week
			2026-W47,1,1        | week, how to, status, opportunity
			2026-W47,1,-1,1     | no number of questions
			2026-W47,1,1.5,1    | no number of questions
			2026-W47,1,1000000,1| no number of questions
			""")
	void saysWhatIsWrongWithAWeek(String line, String fault) {
		List<CsvLine<InboundWeek>> lines = InboundLines.read(line, TODAY);
		assertThat(lines).singleElement().satisfies((each) -> assertThat(each.fault()).contains(fault));
	}

}
