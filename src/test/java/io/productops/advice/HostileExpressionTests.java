package io.productops.advice;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * An expression is data: one that is made to hurt is refused or done with in a tenth of a
 * second, and none can read anything but answers and what is made of them.
 */
class HostileExpressionTests {

	private static final long TENTH = 100_000_000;

	private static final int LONG = 10_000;

	private static final Scope SCOPE = scope();

	/** What a playbook costs without anything hostile in it, in processor time. */
	private static long plain;

	private static Scope scope() {
		ModelBuilder builder = new ModelBuilder(BuiltIn.PLAYBOOK.document(), new Faults());
		builder.build();
		return builder.scope();
	}

	@BeforeAll
	static void compilesThePlaybookAsItIs() {
		plain = Stream.generate(() -> spent(BuiltIn.TEXT)).limit(8).min(Long::compare).orElseThrow();
	}

	static Stream<Arguments> bombs() {
		return Stream.of(Arguments.of("brackets", "(".repeat(LONG / 2) + "lacks_pms" + ")".repeat(LONG / 2)),
				Arguments.of("lists in lists", "[".repeat(LONG / 2) + "]".repeat(LONG / 2) + " == []"),
				Arguments.of("and", "lacks_pms && ".repeat(LONG / 13) + "lacks_pms"),
				Arguments.of("or", "lacks_pms || ".repeat(LONG / 13) + "lacks_pms"),
				Arguments.of("and, or", "lacks_pms && lacks_pms || ".repeat(LONG / 26) + "lacks_pms"),
				Arguments.of("sums", "1 + ".repeat(LONG / 4) + "1 > 0"),
				Arguments.of("negations", "!".repeat(LONG) + "lacks_pms"),
				Arguments.of("minus signs", "-".repeat(LONG) + "1 > 0"),
				Arguments.of("conditionals", "lacks_pms ? true : ".repeat(LONG / 19) + "true"),
				Arguments.of("conditionals in conditions",
						"(".repeat(LONG / 20) + "lacks_pms" + " ? true : false)".repeat(LONG / 20)),
				Arguments.of("functions in functions",
						"max(1, ".repeat(LONG / 8) + "1" + ")".repeat(LONG / 8) + " > 0"),
				Arguments.of("macros in macros", "[1].exists(x, ".repeat(LONG / 15) + "true" + ")".repeat(LONG / 15)),
				Arguments.of("rows of rows", "area_maturity" + ".voc".repeat(LONG / 4) + " == 1"),
				Arguments.of("a long list", "intent in [" + "'shrink', ".repeat(LONG / 10) + "'shrink']"),
				Arguments.of("a long number", "9".repeat(LONG) + " > 1"),
				Arguments.of("a long text", "intent == '" + "x".repeat(LONG) + "'"),
				Arguments.of("many names", "zz, ".repeat(LONG / 4) + "zz"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("bombs")
	void refusesTenThousandCharactersBeforeReadingThem(String name, String expression) {
		assertThat(refusal(expression)).contains("at most 2,000 characters");
		assertThat(quickest(expression)).isLessThan(TENTH);
	}

	static Stream<Arguments> shorterBombs() {
		return Stream.of(Arguments.of("brackets", "(".repeat(990) + "lacks_pms" + ")".repeat(990), "nested too deeply"),
				Arguments.of("lists in lists", "[".repeat(900) + "]".repeat(900) + " == []", "nested too deeply"),
				Arguments.of("sums", "1 + ".repeat(480) + "1 > 0", "nested too deeply"),
				Arguments.of("macros in macros", "[1].exists(x, ".repeat(120) + "true" + ")".repeat(120),
						"undeclared reference to 'exists'"),
				Arguments.of("a huge comprehension", "[1,2,3].all(a, ".repeat(20) + "a > 0" + ")".repeat(20),
						"undeclared reference to 'all'"),
				Arguments.of("a mapping comprehension", "[1,2].map(x, x * 2) == [2, 4]",
						"undeclared reference to 'map'"),
				Arguments.of("a regular expression", "intent.matches('(a+)+$')", "undeclared reference to 'matches'"),
				Arguments.of("a long number", "9".repeat(1_900) + " > 1", "too large"),
				Arguments.of("an infinite number", "1e999 > 1.0", "too large"),
				Arguments.of("texts that grow", "'a' + 'b' == 'ab'", "numbers only"),
				Arguments.of("a division by nothing", "floorDiv(pm_count, 0) > 1", "other than 0"),
				Arguments.of("a division by an answer", "1.0 / process_hours > 1.0", "fixed number"),
				Arguments.of("many names", "zz, ".repeat(400) + "zz", "“,” cannot stand here"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("shorterBombs")
	void refusesShorterOnesQuickly(String name, String expression, String message) {
		assertThat(refusal(expression)).contains(message);
		assertThat(quickest(expression)).isLessThan(plain + TENTH);
	}

	@ParameterizedTest
	@ValueSource(strings = { "lacks_pms && ", "lacks_pms || ", "lacks_pms ? true : ", "!" })
	void isSoonDoneWithTheLongestThatIsAllowed(String link) {
		int most = link.contains("?") ? 80 : (ExpressionText.LIMIT - 20) / link.length();
		String longest = link.repeat(most) + "lacks_pms";
		assertThat(quickest(longest)).isLessThan(plain + TENTH);
		Playbook playbook = PlaybookCompiler.compile(with(longest), 1);
		long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		AdviceEngine.withoutCounterfactuals(playbook, BuiltIn.answers(RandomAnswers.of(1)));
		assertThat(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before).isLessThan(TENTH);
	}

	@ParameterizedTest
	@ValueSource(strings = { "java.lang.System.exit(1) == 1", "intent.getClass() == 'x'", "env('HOME') == 'x'",
			"request.user == 'x'", "google.protobuf.Timestamp{seconds: 1} == google.protobuf.Timestamp{seconds: 1}",
			"timestamp('2020-01-01T00:00:00Z').getFullYear() > 1", "now() > 1", "duration('1s') > duration('0s')",
			"type(1) == int", "dyn(1) == 1", "has(area_maturity.voc)", "{'a': 1}.a == 1", "[true][0]", "b'a' == b'a'",
			"size(pain_top) > 1", "optional.of(1).hasValue()", "null == null", "standard_difference == 'x'",
			"rules == 'x'", "playbook.id == 'x'", "__class__ == 'x'", "M1-R1 == 'x'", "cel.bind(x, 1, x) == 1",
			"math.greatest(1, 2) == 2", "base64.encode(b'a') == 'x'", "string(1) == '1'", "area_maturity['voc'] == 1" })
	void canReadNothingButAnswers(String expression) {
		assertThat(faulty(expression)).isTrue();
	}

	@Test
	void reachesIntoNoneBesideIt() {
		List<String> broken = List.of("true) || (true", "true, true", "['a'", "'b'] == []", "true || ['a'",
				"'b'] == [], true", "'''true", "\"true", "max(1", "2) == 2 || (true");
		for (String expression : broken) {
			for (String beside : broken) {
				assertThat(faulty(expression, beside)).as(expression + " beside " + beside).isTrue();
			}
		}
	}

	/** Whether every one of some expressions is refused, though all are read together. */
	private static boolean faulty(String... texts) {
		List<Expression> expressions = Stream.of(texts).map((text) -> new Expression(text, 1, 1)).toList();
		Faults faults = new Faults();
		ExpressionCompiler compiler = new ExpressionCompiler(SCOPE, faults).prepare(expressions);
		return expressions.stream().allMatch((expression) -> {
			int before = faults.found().size();
			compiler.compile(expression, ExpressionCompiler.CONDITION);
			return faults.found().size() > before;
		});
	}

	@Test
	void keepsNumbersWithinBounds() {
		Playbook playbook = PlaybookCompiler.compile(BuiltIn.TEXT.replace("value: know_what_to_do * 25",
				"value: 1000000000 * 1000000000 * 1000000000 * know_what_to_do"), 1);
		for (int seed = 0; seed < 50; seed++) {
			Advice advice = AdviceEngine.withoutCounterfactuals(playbook, BuiltIn.answers(RandomAnswers.of(seed)));
			assertThat(advice.principles()).flatExtracting(Advice.PrincipleScore::components)
				.extracting(Advice.Component::score)
				.allMatch((score) -> score >= 0 && score <= 100);
		}
	}

	private static String with(String expression) {
		String text = BuiltIn.TEXT.replace("    when: lacks_pms\n", "    when: >-\n      " + expression + "\n");
		assertThat(text).isNotEqualTo(BuiltIn.TEXT);
		return text;
	}

	private static String refusal(String expression) {
		FaultyPlaybookException refusal = catchThrowableOfType(FaultyPlaybookException.class,
				() -> PlaybookCompiler.compile(with(expression), 1));
		assertThat(refusal).as("a refusal").isNotNull();
		assertThat(refusal.faults())
			.allMatch((fault) -> fault.where().equals("PRE-PMS") && fault.message().length() < 400);
		return refusal.getMessage();
	}

	private static long quickest(String expression) {
		String text = with(expression);
		return Stream.generate(() -> spent(text)).limit(3).min(Long::compare).orElseThrow();
	}

	private static long spent(String text) {
		long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		try {
			PlaybookCompiler.compile(text, 1);
		}
		catch (FaultyPlaybookException ex) {
			assertThat(ex.faults()).isNotEmpty();
		}
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
	}

}
