package io.productops.advice;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.productops.advice.LintFinding.Kind;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The linter finds what is odd, says where, and accuses the built-in playbook of nothing
 * that is not explained.
 */
class PlaybookLinterTests {

	private static final long SECOND = 1_000_000_000;

	/** A row of the table of findings that stay, in the guide. */
	private static final Pattern EXPLAINED = Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^|]+) \\| [^|]{20,} \\|$");

	/** Playbooks with faults, each compiled and linted once. */
	private static final Map<String, Linted> PLANTED = new LinkedHashMap<>();

	static {
		plant("rules", LintFaults.rules());
		plant("levels", LintFaults.levels());
		LintFaults.stages().forEach((faults) -> plant("stages " + PLANTED.size(), faults));
		plant("twins", LintFaults.twins());
		plant("questions", LintFaults.questions());
		plant("options", LintFaults.options());
		plant("improvements and sources",
				Stream.concat(LintFaults.improvements().stream(), LintFaults.sources().stream()).toList());
	}

	private record Linted(String name, List<LintFault> faults, String text, Playbook playbook,
			List<LintFinding> findings) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	private static void plant(String name, List<LintFault> faults) {
		String text = LintFault.planted(BuiltIn.TEXT, faults);
		Playbook playbook = PlaybookCompiler.compile(text, 1);
		PLANTED.put(name, new Linted(name, faults, text, playbook, PlaybookLinter.lint(playbook)));
	}

	static Stream<Linted> planted() {
		return PLANTED.values().stream();
	}

	@ParameterizedTest
	@MethodSource("planted")
	void findsWhatIsPlanted(Linted linted) {
		List<String> lines = linted.text().lines().toList();
		SoftAssertions.assertSoftly((softly) -> {
			for (LintFault fault : linted.faults()) {
				softly.assertThat(linted.findings()).as(fault.name()).anySatisfy((finding) -> {
					assertThat(finding.kind()).isEqualTo(fault.kind());
					assertThat(finding.id()).isEqualTo(fault.id());
					assertThat(finding.sampled()).as(finding.why()).isFalse();
					assertThat(lines.get(finding.line() - 1)).contains(fault.at());
				});
			}
		});
	}

	@Test
	void isTriedWithThirtyFaultsAndThreeOfEachKind() {
		List<LintFault> faults = planted().flatMap((linted) -> linted.faults().stream()).toList();
		assertThat(faults).hasSizeGreaterThanOrEqualTo(30);
		for (Kind kind : Kind.values()) {
			assertThat(faults).filteredOn((fault) -> fault.kind() == kind).as(kind.name()).hasSizeGreaterThan(2);
		}
	}

	@Test
	void accusesTheBuiltInPlaybookOfNothingButWhatTheGuideExplains() throws IOException {
		List<String> explained = new ArrayList<>();
		Matcher row = EXPLAINED.matcher(Files.readString(Path.of("docs/playbook.md")));
		while (row.find()) {
			explained.add(row.group(2) + " " + row.group(1));
		}
		assertThat(PlaybookLinter.lint(BuiltIn.PLAYBOOK))
			.extracting((finding) -> words(finding.kind()) + " " + finding.id())
			.containsExactlyInAnyOrderElementsOf(explained);
		assertThat(PlaybookLinter.lint(BuiltIn.PLAYBOOK)).noneMatch(LintFinding::sampled);
	}

	private static String words(Kind kind) {
		return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
	}

	@Test
	void findsNothingInASmallPlaybookOfAnotherTrade() throws IOException {
		assertThat(PlaybookLinter.lint(PlaybookCompiler.compile(bakery(), 1))).isEmpty();
	}

	@Test
	void knowsNoNameOfTheBuiltInPlaybook() throws IOException {
		String text = bakery().replace("when: waste >= 0.6", "when: waste >= 0.2")
			.replace("taste <= 1 && !handmade", "taste <= 1 && !handmade && dough != 'mix'")
			.replace("ovens >= 10, stage", "ovens >= 10 && ovens < 10, stage")
			.replace("label: Much waste, when: waste >= 0.2", "label: Much waste, when: 10.0 * waste >= 2.0")
			.replace("{id: coffee, label: Coffee}", "{id: coffee, label: Coffee}, {id: tea, label: Tea}")
			.replace("value: (4 - tools.mixer) * 20", "value: tools.mixer * 20")
			.replace("maturity: tools.till", "maturity: tools.mixer")
			.replace("source: \"Baker’s manual\"", "source: S9");
		List<LintFinding> findings = PlaybookLinter.lint(PlaybookCompiler.compile(text, 1));
		assertThat(findings).extracting((finding) -> words(finding.kind()) + " " + finding.id())
			.contains("rule never fires R2", "level never reached R1.high", "stage never reached large",
					"always together R1", "option without effect sold.tea", "worse when better shopfront.need",
					"text without source R3");
	}

	@Test
	void saysTheSameInEveryRun() {
		Linted linted = PLANTED.get("levels");
		assertThat(PlaybookLinter.lint(linted.playbook())).isEqualTo(linted.findings());
		assertThat(linted.findings()).isSortedAccordingTo(java.util.Comparator.comparing(LintFinding::kind)
			.thenComparingInt(LintFinding::line)
			.thenComparing(LintFinding::id));
	}

	@Test
	void stopsWhenNobodyWantsToKnow() {
		for (int asked : new int[] { 1, 100, 1_500 }) {
			AtomicInteger left = new AtomicInteger(asked);
			assertThatExceptionOfType(CancellationException.class)
				.isThrownBy(() -> PlaybookLinter.lint(BuiltIn.PLAYBOOK, () -> left.decrementAndGet() <= 0));
			assertThat(left.get()).as("asked no more").isZero();
		}
	}

	@Test
	void lintsTheBuiltInPlaybookInFiveSecondsOfOneProcessor() {
		long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		PlaybookLinter.lint(BuiltIn.PLAYBOOK);
		assertThat(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before).isLessThan(5 * SECOND);
	}

	@Test
	void isContradictedByNoRandomAnswers() {
		List<Linted> playbooks = planted().filter((linted) -> !linted.name().startsWith("questions")).toList();
		long sets = Long.getLong("productops.fuzz.sets", 20_000);
		List<String> wrong = LongStream.range(0, sets)
			.parallel()
			.mapToObj((seed) -> refuted(playbooks.get((int) (seed % playbooks.size())), seed))
			.flatMap(List::stream)
			.toList();
		assertThat(wrong).isEmpty();
	}

	private static List<String> refuted(Linted linted, long seed) {
		Map<String, Object> raw = RandomAnswers.of(seed);
		Answers answers = Answers.read(linted.playbook().questions(), raw).answers();
		return LintClaims.refuted(linted.playbook(), answers, linted.findings(), (int) (seed / PLANTED.size()))
			.stream()
			.map((claim) -> claim + Cases.json(raw))
			.toList();
	}

	private static String bakery() throws IOException {
		try (InputStream file = PlaybookLinterTests.class.getResourceAsStream("/playbook/bakery.yaml")) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
