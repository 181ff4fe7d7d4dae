package io.productops.playbook;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.productops.advice.PlaybookField;
import io.productops.advice.PlaybookField.Kind;
import io.productops.advice.PlaybookText;
import io.productops.playbook.PlaybookComparison.Change;
import io.productops.playbook.PlaybookComparison.Segment;
import io.productops.playbook.PlaybookComparison.Type;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What is said to be different in two texts of a playbook.
 */
class PlaybookComparisonTests {

	private static final PlaybookText BUILT_IN = PlaybookText.of(BuiltInText.read());

	private static final List<String> WORDS = List.of("one", "two", "three", "Product", "ops,", "(system)", "“said”",
			"20 %", "a:b", "’s", "next.", "\nline", "🚀");

	@Test
	void findsNothingInEqualTextsAndInOtherSpaces() {
		assertThat(PlaybookComparison.of(BUILT_IN, BUILT_IN).changes()).isEmpty();
		PlaybookText spaced = PlaybookText.of(BuiltInText.read().replace("\nsteps:", "\n\n# a remark\nsteps:"));
		assertThat(PlaybookComparison.of(BUILT_IN, spaced).changes()).isEmpty();
	}

	@Test
	void tellsWordByWordHowAFieldChanged() {
		Change change = only(BUILT_IN.with(Map.of("mistakes/M2/title", "Much too early investment, it seems")));

		assertThat(change.path()).isEqualTo("mistakes/M2/title");
		assertThat(change.partName()).isEqualTo("Mistake M2");
		assertThat(change.field()).isEqualTo("Title");
		assertThat(change.decides()).isFalse();
		assertThat(written(change)).isEqualTo("-Too-+Much too+ early investment+, it seems+");
	}

	@Test
	void callsATextThatHasLittleInCommonReplaced() {
		Change change = only(BUILT_IN.with(Map.of("principles/PR1/tactics", "Status is written")));

		assertThat(change.segments()).extracting(Segment::type)
			.containsExactly(Segment.Type.REMOVED, Segment.Type.ADDED);
	}

	@Test
	void tellsWhatDecidesFromWhatOnlyReadsOtherwise() {
		assertThat(decides("rules/M1-R1/levels/0/when", "dedicated")).isTrue();
		assertThat(decides("principles/PR1/cap", "48")).isTrue();
		assertThat(decides("stage/table/1/stage", "systems_first")).isTrue();
		assertThat(decides("principles/PR1/cappedBy", "M3")).isTrue();
		assertThat(decides("principles/PR1/insight", "Other words")).isFalse();
		assertThat(decides("principles/PR1/guidance/why", "Other words")).isFalse();
	}

	@Test
	void aRowThatIsPutInIsOneChange() {
		PlaybookText more = PlaybookText.of(BuiltInText.read()
			.replace("    - when: early\n      stage",
					"    - {when: pm_count == 1, stage: not_yet, source: None}\n    - when: early\n      stage"));

		Change change = only(more);

		assertThat(change.type()).isEqualTo(Type.ADDED);
		assertThat(change.partName()).isEqualTo("Next step, table row 2");
		assertThat(change.decides()).isTrue();
		assertThat(change.after()).isEqualTo("Condition: pm_count == 1\nNext step: not_yet\nSource: None");
		assertThat(change.segments()).containsExactly(new Segment(Segment.Type.ADDED, change.after()));
		Change back = only(more, BUILT_IN);
		assertThat(back.type()).isEqualTo(Type.REMOVED);
		assertThat(back.path()).isEqualTo("stage/table/1");
	}

	@Test
	void aRowThatIsPutInBesideAChangedOneDoesNotHideIt() {
		PlaybookText more = PlaybookText.of(BuiltInText.read()
			.replace("    - when: early\n      stage",
					"    - {when: pm_count == 1, stage: not_yet, source: None}\n    - when: early && scaled\n      stage"));

		assertThat(PlaybookComparison.of(BUILT_IN, more).changes())
			.extracting(Change::type, Change::path, Change::pathBefore)
			.containsExactly(tuple(Type.ADDED, "stage/table/1", "stage/table/1"),
					tuple(Type.CHANGED, "stage/table/2/when", "stage/table/1/when"));
	}

	@Test
	void aPartThatIsGoneIsOneChange() {
		String text = BuiltInText.read();
		int start = text.indexOf("  - id: M2\n");
		int end = text.indexOf("  - id: M3\n");

		Change change = only(PlaybookText.of(text.substring(0, start) + text.substring(end)));

		assertThat(change.type()).isEqualTo(Type.REMOVED);
		assertThat(change.path()).isEqualTo("mistakes/M2");
		assertThat(change.partTitle()).isEqualTo("Too early investment");
		assertThat(change.before()).contains("Title: Too early investment");
		assertThat(change.field()).isEmpty();
		assertThat(change.edited()).isEmpty();
	}

	@Test
	void membersInAnotherOrderAreOneChange() {
		PlaybookText moved = PlaybookText.of(BuiltInText.read()
			.replace("    - {id: pm, label: PM}\n    - {id: product_ops, label: Product ops}\n",
					"    - {id: product_ops, label: Product ops}\n    - {id: pm, label: PM}\n"));

		Change change = only(moved);

		assertThat(change.path()).isEqualTo("ownership/parties");
		assertThat(change.field()).isEqualTo("Order");
		assertThat(change.edited()).isEmpty();
		assertThat(change.after()).startsWith("product_ops\npm\n");
		assertThat(change.decides()).isTrue();
	}

	@Test
	void aMemberUnderAnotherIdIsStillTheSame() {
		PlaybookText renamed = PlaybookText.of(BuiltInText.read()
			.replace("    - {id: pmm, label: Product marketing}", "    - {id: pmk, label: Product marketing}"));

		Change change = only(renamed);

		assertThat(change.type()).isEqualTo(Type.CHANGED);
		assertThat(change.path()).isEqualTo("ownership/parties/pmk/id");
		assertThat(change.pathBefore()).isEqualTo("ownership/parties/pmm/id");
		assertThat(change.decides()).isTrue();
	}

	@Test
	void anOptionalFieldThatGoesReadsAsRemoved() {
		Change change = only(BUILT_IN.with(Map.of("triggers/T1/unless", "")));

		assertThat(change.field()).isEqualTo("Exception");
		assertThat(change.after()).isEmpty();
		assertThat(change.segments()).extracting(Segment::type).containsExactly(Segment.Type.REMOVED);
	}

	@Test
	void namesEveryPartAndFieldOfTheBuiltInPlaybook() {
		for (PlaybookField field : BUILT_IN.fields()) {
			String part = PartNames.part(field.path());
			assertThat(PartNames.name(part)).as(field.path()).isNotBlank().doesNotContain("/", "_R");
			assertThat(PartNames.field(field.path())).as(field.path()).isNotBlank().doesNotContain("/");
			assertThat(part.isEmpty() || field.path().startsWith(part + "/")).as(field.path()).isTrue();
		}
		assertThat(PartNames.part("steps/pain-points/sections/0/questions/pain_top/options/none/label"))
			.isEqualTo("steps/pain-points/sections/0/questions/pain_top");
		assertThat(PartNames.name("steps/pain-points/sections/0/questions/pain_top")).isEqualTo("Question pain_top");
		assertThat(PartNames.field("principles/PR1/guidance/firstStep")).isEqualTo("Recommendation, first step");
		assertThat(PartNames.field("rules/M1-R1/levels/0/when")).isEqualTo("Level 1, condition");
	}

	@Test
	void findsExactlyWhatWasEditedAndGivesBothValuesBack() {
		Random random = new Random(11);
		List<PlaybookField> fields = BUILT_IN.fields();
		PlaybookText before = BUILT_IN;
		for (int round = 0; round < 40; round++) {
			Map<String, String> values = new HashMap<>();
			for (int i = 0; i < 8; i++) {
				PlaybookField field = fields.get(random.nextInt(fields.size()));
				if (field.kind() != Kind.ID && field.kind() != Kind.CHOICE && field.kind() != Kind.NUMBER) {
					values.put(field.path(), edited(field, random));
				}
			}
			PlaybookText after = before.with(values);
			List<Change> changes = PlaybookComparison.of(before, after).changes();
			TreeSet<String> expected = new TreeSet<>();
			for (String path : values.keySet()) {
				if (!value(before, path).equals(value(after, path))) {
					expected.add(path);
				}
			}
			assertThat(changes).extracting(Change::path).containsExactlyInAnyOrderElementsOf(expected);
			for (Change change : changes) {
				assertThat(change.before()).isEqualTo(value(before, change.path()));
				assertThat(change.after()).isEqualTo(value(after, change.path()));
				assertThat(text(change.beforeSegments())).isEqualTo(change.before());
				assertThat(text(change.afterSegments())).isEqualTo(change.after());
			}
			before = after;
		}
	}

	@Test
	void comparesLongTextsThatHaveNothingInCommonInTime() {
		PlaybookText some = longText(1);
		PlaybookText other = longText(2);
		assertThat(some.text()).hasSizeGreaterThan(200_000);
		PlaybookComparison.of(some, other);

		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		long start = threads.getCurrentThreadCpuTime();
		List<Change> changes = PlaybookComparison.of(some, other).changes();
		long millis = (threads.getCurrentThreadCpuTime() - start) / 1_000_000;

		assertThat(changes).hasSizeGreaterThan(1_000);
		assertThat(millis).isLessThan(2_000);
	}

	/** One value of 100 kB, and as much in rows. */
	private static PlaybookText longText(int seed) {
		Random random = new Random(seed);
		StringBuilder text = new StringBuilder("playbook: {id: long, title: ");
		words(random, 15_000, text);
		text.append("}\nsizing:\n");
		for (int i = 0; i < 2_000; i++) {
			text.append("  - {text: ");
			words(random, 8, text);
			text.append("}\n");
		}
		return PlaybookText.of(text.toString());
	}

	private static void words(Random random, int count, StringBuilder text) {
		text.append(IntStream.range(0, count)
			.mapToObj((i) -> "w" + random.nextInt(100_000))
			.collect(Collectors.joining(" ")));
	}

	private static String edited(PlaybookField field, Random random) {
		StringBuilder text = new StringBuilder();
		for (String word : field.value().split(" ")) {
			switch (random.nextInt(6)) {
				case 0 -> text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
				case 1 -> text.append(word).append(' ').append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
				default -> text.append(word).append(' ');
			}
		}
		return text.isEmpty() ? "word" : text.toString();
	}

	private static boolean decides(String path, String value) {
		return only(BUILT_IN.with(Map.of(path, value))).decides();
	}

	private static Change only(PlaybookText after) {
		return only(BUILT_IN, after);
	}

	private static Change only(PlaybookText before, PlaybookText after) {
		List<Change> changes = PlaybookComparison.of(before, after).changes();
		assertThat(changes).hasSize(1);
		return changes.get(0);
	}

	private static String value(PlaybookText text, String path) {
		return text.field(path).map(PlaybookField::value).orElse("");
	}

	private static String text(List<Segment> segments) {
		return segments.stream().map(Segment::text).collect(Collectors.joining());
	}

	/** Additions between plus signs, what is gone between minus signs. */
	private static String written(Change change) {
		return change.segments().stream().map((segment) -> switch (segment.type()) {
			case SAME -> segment.text();
			case ADDED -> "+" + segment.text() + "+";
			case REMOVED -> "-" + segment.text() + "-";
		}).collect(Collectors.joining());
	}

}
