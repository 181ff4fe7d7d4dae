package io.productops.advice;

import java.lang.management.ManagementFactory;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * A file that is made to hurt is refused with a message that says what is wrong, before
 * it can take time or memory.
 */
class HostilePlaybookTests {

	private static final long TWO_TENTHS = 200_000_000;

	static Stream<Arguments> files() {
		String text = BuiltIn.TEXT;
		return Stream.of(
				Arguments.of("five megabytes of comment", text + "\n# " + "x".repeat(5_000_000), "at most 1,000,000"),
				Arguments.of("five megabytes of text",
						text.replace("title: Product operations}", "title: " + "x".repeat(5_000_000) + "}"),
						"at most 1,000,000"),
				Arguments.of("five megabytes of rules", text + "\n- {id: x}".repeat(500_000), "at most 1,000,000"),
				Arguments.of("a billion laughs", laughs(), "no anchors and aliases"),
				Arguments.of("a list in itself", "steps: &a [*a]\n" + text.substring(text.indexOf("facts:")),
						"no anchors and aliases"),
				Arguments.of("a mapping in itself", "&a\nsteps: *a\nfacts: *a\n", "no anchors and aliases"),
				Arguments.of("a merge", text + "\nx: &x {id: a}\ny: {<<: *x}\n", "no anchors and aliases"),
				Arguments.of("one text for two",
						text.replace("label: Wait,", "label: &w Wait,").replace("label: Build,", "label: *w,"),
						"no anchors and aliases"),
				Arguments.of("a tag that makes an object",
						text.replace("{id: product-ops", "!!javax.script.ScriptEngineManager {id: product-ops"),
						"no tags"),
				Arguments.of("a tag of one's own", text.replace("{id: product-ops", "{id: !mine product-ops"),
						"no tags"),
				Arguments.of("a tag on a list", text.replace("mistakes: [M1, M5", "mistakes: !!set [M1, M5"),
						"no tags"),
				Arguments.of("lists in lists", "[".repeat(500_000), "Nesting Depth"),
				Arguments.of("mappings in mappings", "{a: ".repeat(200_000), "Nesting Depth"),
				Arguments.of("the same part twice", text + "\nrules: []\n", "“rules” stands here twice"),
				Arguments.of("the same member twice",
						text.replace("  - id: T1\n", "  - id: T1\n    label: Another label\n"),
						"“label” stands here twice"),
				Arguments.of("a list as a key", text + "\n? [a, b]\n: c\n", "is not known here"),
				Arguments.of("two documents", text + "\n---\na: 1\n", "another document"),
				Arguments.of("no text at all", "\u0000\u0001", "no text"),
				Arguments.of("too many options", text.replace("            noneLabel: None of these\n", options()),
						"at most 64 options"),
				Arguments.of("too many stages", text.replace("  levels:\n    - id: not_yet\n", levels()),
						"at most 60"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("files")
	void refuses(String name, String text, String message) {
		long quickest = Long.MAX_VALUE;
		for (int run = 0; run < 3; run++) {
			long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
			FaultyPlaybookException refusal = catchThrowableOfType(FaultyPlaybookException.class,
					() -> PlaybookCompiler.compile(text, 1));
			quickest = Math.min(quickest, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
			assertThat(refusal).as("a refusal").isNotNull();
			assertThat(refusal.faults()).anySatisfy((fault) -> {
				assertThat(fault.message()).contains(message).hasSizeLessThan(400);
				assertThat(fault.line()).isPositive();
				assertThat(fault.column()).isPositive();
			});
		}
		if (!name.startsWith("too many")) {
			assertThat(quickest).isLessThan(TWO_TENTHS);
		}
	}

	@Test
	void pointsToWhatItRefuses() {
		String text = BuiltIn.TEXT.replace("label: Build,", "label: *w,");
		FaultyPlaybookException refusal = catchThrowableOfType(FaultyPlaybookException.class,
				() -> PlaybookCompiler.compile(text, 1));
		int at = text.indexOf("*w,");
		assertThat(refusal.faults()).singleElement().satisfies((fault) -> {
			assertThat(fault.line())
				.isEqualTo(1 + (int) text.substring(0, at).chars().filter((c) -> c == '\n').count());
			assertThat(fault.column()).isEqualTo(at - text.lastIndexOf('\n', at));
		});
	}

	private static String laughs() {
		StringBuilder laughs = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
		for (char name = 'b'; name < 'l'; name++) {
			String before = ("*" + (char) (name - 1) + ", ").repeat(8) + "*" + (char) (name - 1);
			laughs.append(name).append(": &").append(name).append(" [").append(before).append("]\n");
		}
		return laughs.toString();
	}

	/** More options for one question than a set of bits holds. */
	private static String levels() {
		StringBuilder levels = new StringBuilder("  levels:\n");
		for (int i = 0; i < 70; i++) {
			levels.append("    - {id: more_").append(i).append(", label: M, text: M, content: M, systemLimit: 1}\n");
		}
		return levels.append("    - id: not_yet\n").toString();
	}

	private static String options() {
		StringBuilder options = new StringBuilder();
		for (int i = 0; i < 70; i++) {
			options.append("              - {id: more_").append(i).append(", label: More}\n");
		}
		return options.append("            noneLabel: None of these\n").toString();
	}

}
