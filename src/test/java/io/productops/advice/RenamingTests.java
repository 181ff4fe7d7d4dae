package io.productops.advice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing in the engine knows a name of the playbook: under other names it gives the same
 * advice.
 */
class RenamingTests {

	/** Members whose values are words for people. */
	private static final List<String> TEXTS = List.of("title", "why", "owner", "firstStep", "metric", "exit", "label",
			"needed", "value", "plan", "sizing", "recheck");

	private static final Renaming RENAMING = new Renaming(BuiltIn.TEXT);

	private static final Playbook RENAMED = PlaybookCompiler.compile(RENAMING.playbook(), 1);

	@Test
	void renamesIdsOfEveryKind() {
		assertThat(RENAMING.ids()).contains("pm_count", "how_to", "6_12m", "prioritisation", "T1", "PRE-SKILLS",
				"first_hire", "repair", "M1", "M5-R6", "M4-N1", "X-PMF", "PR4", "voc", "portfolio-view", "process",
				"first-system", "lived", "intent_conflict", "roadmap_content");
		assertThat(RENAMED.questions()).extracting(Question::id).allMatch((id) -> id.startsWith(Renaming.MARK));
	}

	@ParameterizedTest
	@MethodSource("answers")
	void givesTheSameAdviceUnderOtherNames(String name, Map<String, Object> raw) {
		Answers renamed = Answers.read(RENAMED.questions(), RENAMING.answers(raw)).answers();
		Object expected = RENAMING.advice(json(AdviceEngine.advise(BuiltIn.PLAYBOOK, BuiltIn.answers(raw))));
		Object actual = json(AdviceEngine.advise(RENAMED, renamed));
		assertThat(AdviceFields.differences(leaves(expected), leaves(actual))).as(name).isEmpty();
	}

	static Stream<Object[]> answers() {
		return Stream.concat(Cases.all().stream().map((worked) -> new Object[] { worked.id(), worked.answers() }),
				LongStream.range(0, 30).mapToObj((seed) -> new Object[] { "seed " + seed, RandomAnswers.of(seed) }));
	}

	/** Every member of a document by its path. */
	private static Map<String, @Nullable Object> leaves(Object document) {
		Map<String, @Nullable Object> leaves = new HashMap<>();
		collect("", document, leaves);
		return leaves;
	}

	private static void collect(String path, @Nullable Object value, Map<String, @Nullable Object> leaves) {
		if (value instanceof Map<?, ?> map) {
			map.forEach((name, member) -> collect(path + "/" + name, member, leaves));
		}
		else if (value instanceof List<?> list) {
			for (int i = 0; i < list.size(); i++) {
				collect(path + "/" + i, list.get(i), leaves);
			}
		}
		// a text may hold a word that is also an id, such as "team"
		boolean text = value instanceof String && TEXTS.stream().anyMatch((name) -> path.contains("/" + name));
		leaves.put(path, (value instanceof Map || value instanceof List) ? ""
				: text ? String.valueOf(value).replace(Renaming.MARK, "") : value);
	}

	private static Map<String, Object> json(Advice advice) {
		Map<String, Object> json = new HashMap<>(Cases.parse(AdviceJson.write(advice)));
		json.remove("playbook");
		return json;
	}

}
