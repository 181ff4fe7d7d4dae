package io.productops.playbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.productops.advice.PlaybookField;
import io.productops.advice.PlaybookField.Kind;
import io.productops.advice.PlaybookText;
import io.productops.playbook.TextsFile.Fault;
import io.productops.playbook.TextsFile.Reading;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Taking the words of a playbook out as Markdown, and bringing them back.
 */
class TextsFileTests {

	private static final PlaybookText BUILT_IN = PlaybookText.of(BuiltInText.read());

	private static final String FILE = TextsFile.write(BUILT_IN);

	private static final List<String> WORDS = List.of("plain", "two words", "---", "\\---", "\\\\---", "## Not a field",
			"## Like one {#insight}", "\\## Like one {#insight}", "   ## In {#code}", "# Title", "path: x", "> quoted",
			"- item", "- - item", "\"quoted\"", "back\\slash", "a: b", "{#x}", "’", "emoji 🚀 end", "tab\tinside",
			"two  spaces", "null", "  indented", "x".repeat(100), "", "* star", "`tick`", "<b>bold</b>", "\\", "\\t");

	@Test
	void writesBlocksWithFrontMatterAndHeadings() {
		assertThat(FILE).contains("""
				---
				path: "principles/PR1"
				name: "Product ops bridges product and operations"
				short: "Bridge"
				guest: "Brian Tolkin"
				---

				# Principle PR1: Product ops bridges product and operations

				## Claim {#claim}

				Product ops is a bridge between""")
			.contains("## Tactics {#tactics}\n\n- Let product ops answer for adoption")
			.contains("## Quote 1, text {#quotes/0/text}\n\n> One solution to that problem")
			.contains("path: \"\"\n---\n\n# Playbook\n\n## Limits {#limits}\n\n- No public study")
			.doesNotContain("final_call ==", "levels/0/when", "cappedBy", "reviewAfterDays", "{#mistake}");
	}

	@Test
	void changesNothingWhenItComesBackAsItWas() {
		assertThat(read(FILE)).isEqualTo(new Reading(Map.of(), List.of()));
		assertThat(read(FILE.replace("\n", "\r\n"))).isEqualTo(new Reading(Map.of(), List.of()));
	}

	@Test
	void carriesRandomEditsOver() {
		Random random = new Random(5);
		List<PlaybookField> words = BUILT_IN.fields()
			.stream()
			.filter((field) -> !field.decides() && field.kind() != Kind.QUOTE)
			.toList();
		PlaybookText text = BUILT_IN;
		for (int round = 0; round < 20; round++) {
			Map<String, String> values = new HashMap<>();
			for (int i = 0; i < 12; i++) {
				PlaybookField field = words.get(random.nextInt(words.size()));
				String value = words(random);
				if (field.present() && !PlaybookText.normal(field.kind(), value).isEmpty()) {
					values.put(field.path(), value);
				}
			}
			PlaybookText edited = text.with(values);
			String file = TextsFile.write(edited);
			assertThat(TextsFile.read(file, edited)).isEqualTo(new Reading(Map.of(), List.of()));
			Reading reading = TextsFile.read(file, text);
			assertThat(reading.faults()).isEmpty();
			assertThat(PlaybookComparison.of(edited, text.with(reading.values())).changes()).isEmpty();
			text = (round % 7 == 6) ? BUILT_IN : edited;
		}
	}

	@Test
	void takesPartOfAFileAndLeavesTheRest() {
		Reading reading = read("""
				---
				path: principles/PR1
				name: Bridges: two of them
				---

				## Anything here {#insight}
				A first line
				that goes on.

				- and a list

				## Tactics {#tactics}
				- One that
				  goes on
				- Two
				""");
		assertThat(reading.faults()).isEmpty();
		assertThat(reading.values())
			.isEqualTo(Map.of("principles/PR1/name", "Bridges: two of them", "principles/PR1/insight",
					"A first line\nthat goes on.\n\n- and a list", "principles/PR1/tactics", "One that goes on\nTwo"));
	}

	@Test
	void putsOptionalFieldsInAndTakesThemOut() {
		Reading reading = read("""
				---
				path: principles/PR1
				---
				## Episode {#quotes/0/episode}
				The one with the bridge

				## Time {#quotes/0/time}
				""");
		assertThat(reading.faults()).isEmpty();
		assertThat(reading.values()).isEqualTo(Map.of("principles/PR1/quotes/0/episode", "The one with the bridge",
				"principles/PR1/quotes/0/time", ""));
	}

	@Test
	void refusesWhatDecidesAndTheWordsOfQuotes() {
		assertThat(fault("---\npath: rules/M1-R1\n---\n## C {#levels/0/when}\ntrue\n")).isEqualTo(new Fault(4,
				"“rules/M1-R1/levels/0/when” decides what is advised, and is not changed with the texts."));
		assertThat(fault("---\npath: rules/M1-R1\nmistake: M2\n---\n").message()).contains("decides");
		assertThat(fault("---\npath: principles/PR1\n---\n## Q {#quotes/0/text}\n> Other words\n").message())
			.contains("locked");
	}

	@Test
	void saysInWhichLineItCannotBeRead() {
		assertThat(fault("Some text\n")).isEqualTo(new Fault(1,
				"This line belongs to no field. Each begins with a heading such as “## Explanation {#insight}”."));
		assertThat(fault("---\nname: x\n---\n").line()).isEqualTo(2);
		assertThat(fault("---\n---\n").message()).contains("no path");
		assertThat(fault("---\npath: principles/PR9\nname: x\n---\n").message()).contains("principles/PR9/name");
		assertThat(fault("---\npath: principles/PR1\nname: x\nname: y\n---\n"))
			.isEqualTo(new Fault(4, "“principles/PR1/name” stands here twice, first in line 3."));
		assertThat(fault("---\npath: principles/PR1\nname: \"\"\n---\n").message()).contains("must not be empty");
		assertThat(fault("---\npath: principles/PR1\n").message()).contains("does not end");
		assertThat(fault("---\npath: principles/PR1\nno key\n---\n").line()).isEqualTo(3);
		assertThat(fault("").message()).contains("no text of a playbook");
	}

	private static Fault fault(String file) {
		Reading reading = read(file);
		assertThat(reading.faults()).hasSize(1);
		return reading.faults().get(0);
	}

	private static Reading read(String file) {
		return TextsFile.read(file, BUILT_IN);
	}

	private static String words(Random random) {
		StringBuilder words = new StringBuilder();
		for (int i = 0; i <= random.nextInt(4); i++) {
			words.append(words.isEmpty() ? "" : "\n").append(WORDS.get(random.nextInt(WORDS.size())));
		}
		return words.toString();
	}

}
