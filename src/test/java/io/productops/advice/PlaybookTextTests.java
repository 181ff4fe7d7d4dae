package io.productops.advice;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.productops.advice.PlaybookField.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Editing one field of a playbook and nothing else.
 */
class PlaybookTextTests {

	private static final PlaybookText BUILT_IN = PlaybookText.of(BuiltIn.text());

	private static final List<String> WORDS = List.of("plain", "two words", "a: b", "- dash", "# hash", "it’s “so”",
			"\"quoted\"", "back\\slash", "{brace}", "[x, y]", "’", "emoji 🚀 end", "ends with colon:", "tab\tinside",
			"two  spaces", "null", "true", "~", "| pipe", "> fold", "%percent", "@at", "`tick`", "a #b", "a\u2028b",
			"x".repeat(300), "word ".repeat(60).strip(), "*star*", "&anchor", "!tag", "? what", "one, two");

	@Test
	void knowsEveryFieldByItsPath() {
		assertThat(field("principles/PR1/name")).isEqualTo("Product ops bridges product and operations");
		assertThat(field("rules/M1-R1/levels/0/when")).isEqualTo("final_call == 'product_ops' && dedicated");
		assertThat(BUILT_IN.field("rules/M1-R1/levels/0/when").orElseThrow().kind()).isEqualTo(Kind.EXPRESSION);
		assertThat(BUILT_IN.field("rules/M1-R1/levels/0/severity").orElseThrow().choices()).contains("critical",
				"high");
		assertThat(BUILT_IN.field("principles/PR1/quotes/0/text").orElseThrow().kind()).isEqualTo(Kind.QUOTE);
		assertThat(BUILT_IN.field("rules/M1-R1/unless").orElseThrow().present()).isFalse();
		assertThat(BUILT_IN.field("principles/PR1/tactics").orElseThrow().value().lines()).hasSize(4);
		assertThat(BUILT_IN.faults()).isEmpty();
	}

	@Test
	void leavesTheTextAsItIsWhereNothingChanges() {
		Map<String, String> same = new HashMap<>();
		BUILT_IN.fields().forEach((field) -> same.put(field.path(), field.value()));

		assertThat(BUILT_IN.with(same)).isSameAs(BUILT_IN);
	}

	@Test
	void changesTheLinesOfOneFieldOnly() {
		PlaybookText changed = BUILT_IN.with(Map.of("principles/PR1/name", "Bridges: two, and more"));

		List<String> before = BUILT_IN.text().lines().toList();
		List<String> after = changed.text().lines().toList();
		assertThat(after).hasSameSizeAs(before);
		assertThat(after.stream().filter((line) -> !before.contains(line)))
			.containsExactly("    name: \"Bridges: two, and more\"");
	}

	@Test
	void takesAnOptionalFieldOutAndPutsItInAgain() {
		PlaybookText without = BUILT_IN.with(Map.of("triggers/T1/unless", "", "principles/PR1/quotes/0/time", ""));
		assertThat(without.field("triggers/T1/unless").orElseThrow().present()).isFalse();
		assertThat(without.text()).contains("# Many questions that bring customers");

		PlaybookText again = without.with(Map.of("triggers/T1/unless", field("triggers/T1/unless"),
				"principles/PR1/quotes/0/time", "08:23", "principles/PR1/quotes/0/withdrawn", "It was misread"));
		assertThat(again.field("triggers/T1/unless").orElseThrow().value()).isEqualTo(field("triggers/T1/unless"));
		assertThat(PlaybookCompiler.compile(again.text(), 2).document().principles().get(0).quotes()).isEmpty();
	}

	@Test
	void refusesUnknownAndEmptyFields() {
		assertThatIllegalArgumentException().isThrownBy(() -> BUILT_IN.with(Map.of("principles/PR9/name", "x")));
		assertThatIllegalArgumentException().isThrownBy(() -> BUILT_IN.with(Map.of("principles/PR1/name", " \n")));
	}

	@Test
	void writesAnyWordsIntoAnyField() {
		Random random = new Random(7);
		PlaybookText text = BUILT_IN;
		List<PlaybookField> fields = BUILT_IN.fields();
		for (int round = 0; round < 60; round++) {
			Map<String, String> values = new HashMap<>();
			for (int i = 0; i < 10; i++) {
				PlaybookField field = fields.get(random.nextInt(fields.size()));
				if (field.kind() == Kind.TEXT || field.kind() == Kind.LINES || field.kind() == Kind.MARKDOWN
						|| field.kind() == Kind.EXPRESSION || field.kind() == Kind.QUOTE) {
					values.put(field.path(), words(field.kind(), random));
				}
			}
			PlaybookText changed = text.with(values);
			PlaybookText read = PlaybookText.of(changed.text());
			values.forEach((path, value) -> {
				Kind kind = BUILT_IN.field(path).orElseThrow().kind();
				assertThat(read.field(path).orElseThrow().value()).isEqualTo(PlaybookText.normal(kind, value));
			});
			text = (round % 10 == 9) ? BUILT_IN : changed;
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "a: &x [1]\nb: *x", "a: &x [*x]", "a: &x {b: *x}", "a: !!java.net.URL [x]", "a: !x y",
			"!!map {a: b}", "a: !!binary aGk=", "x: &x [a]\ny: &y [*x, *x]\nz: &z [*y, *y]" })
	void refusesWhatRefersToOtherPlacesOrNamesATypeAndSaysWhere(String yaml) {
		assertThatExceptionOfType(FaultyPlaybookException.class).isThrownBy(() -> PlaybookText.of(yaml))
			.satisfies((ex) -> assertThat(ex.faults()).singleElement()
				.satisfies((fault) -> assertThat(fault.message()).containsAnyOf("no anchors and aliases", "no tags")));
	}

	@Test
	void stopsAtTextsThatAreMadeToTakeLong() {
		long start = System.nanoTime();
		for (String yaml : List.of("[".repeat(1_000_000), "{a: ".repeat(250_000), "- ".repeat(500_000),
				"a: &a [" + "*a, ".repeat(200_000) + "]", "? ".repeat(500_000), "\"" + "\\n".repeat(400_000),
				"a: |\n" + " \n".repeat(400_000) + "\t", "a:\n" + "  b: c\n".repeat(100_000))) {
			try {
				assertThat(PlaybookText.of(yaml).faults()).isNotEmpty();
			}
			catch (FaultyPlaybookException ex) {
				assertThat(ex.faults()).isNotEmpty();
			}
		}
		assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(8_000);
	}

	@Test
	void namesAKeyThatStandsTwice() {
		assertThat(PlaybookText.of("playbook: {id: a, id: b, title: x}").faults())
			.anySatisfy((fault) -> assertThat(fault.message()).isEqualTo("“id” stands here twice."));
	}

	private static String words(Kind kind, Random random) {
		String[] lines = new String[1 + random.nextInt(4)];
		Arrays.setAll(lines, (i) -> WORDS.get(random.nextInt(WORDS.size())));
		return String.join((kind == Kind.MARKDOWN && random.nextBoolean()) ? "\n\n" : "\n", lines);
	}

	private static String field(String path) {
		return BUILT_IN.field(path).orElseThrow().value();
	}

}
