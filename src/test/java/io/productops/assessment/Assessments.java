package io.productops.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.productops.advice.PlaybookDocument.Section;
import io.productops.advice.PlaybookDocument.Step;
import io.productops.advice.PlaybookRef;
import io.productops.advice.Question;
import io.productops.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Makes assessments and what they need, through the methods that the application uses.
 */
final class Assessments {

	static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

	static final PlaybookRef PLAYBOOK = new PlaybookRef("test", 1, "a".repeat(64));

	/** Three questions: a required number, a choice and a text. */
	static final Step SCALE = step("scale", number("people", true), choice("sponsor"), text("story"));

	static final Step SCOPE = step("scope", choice("decider"));

	private Assessments() {
	}

	static Assessment draft() {
		return new Assessment("POA-TEST-0001", Holder.key(Sha256.of("key")), null, "Northwind", PLAYBOOK, START);
	}

	static Assessment completed() {
		Assessment assessment = draft();
		assessment.answer(SCALE, posted(0, "tab", Map.of("people", new BigDecimal(11))), START.plusSeconds(60));
		assessment.complete(null, START.plusSeconds(120));
		return assessment;
	}

	static StepAnswers posted(long version, String tab, Map<String, ? extends @Nullable Object> answers) {
		return new StepAnswers(new LinkedHashMap<>(answers), Map.of(), version, tab);
	}

	static Map<String, @Nullable Object> notSure(String question) {
		Map<String, @Nullable Object> answers = new LinkedHashMap<>();
		answers.put(question, null);
		return answers;
	}

	static Question number(String id, boolean required) {
		return question(id, Question.Type.NUMBER, required, List.of(),
				new Question.Range(BigDecimal.ZERO, new BigDecimal(100), new BigDecimal("0.5"), null));
	}

	static Question choice(String id) {
		return question(id, Question.Type.SINGLE, false,
				List.of(new Question.Option("yes", "Yes", false), new Question.Option("no", "No", false)), null);
	}

	static Question text(String id) {
		return question(id, Question.Type.TEXT, false, List.of(), null);
	}

	private static Question question(String id, Question.Type type, boolean required, List<Question.Option> options,
			Question.@Nullable Range range) {
		return new Question(id, "scale", type, id, id, null, "Because.", null, required, true, null, null, false, null,
				options, null, List.of(), range);
	}

	private static Step step(String id, Question... questions) {
		return new Step(id, id, "Why.", List.of(new Section("Section", new ArrayList<>(List.of(questions)))));
	}

}
