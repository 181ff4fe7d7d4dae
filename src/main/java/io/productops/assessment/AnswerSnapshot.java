package io.productops.assessment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.productops.advice.Answers;
import io.productops.advice.Playbook;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answers and notes that a finished advice rests on: only of questions that were
 * asked.
 *
 * @param answers in question order; null is "Not sure"
 */
record AnswerSnapshot(Map<String, @Nullable Object> answers, Map<String, String> notes) {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private static final ObjectReader READER = JSON.readerFor(AnswerSnapshot.class);

	/** Leaves out what belongs to questions that these answers make invisible. */
	static AnswerSnapshot of(Playbook playbook, Map<String, ? extends @Nullable Object> answers,
			Map<String, String> notes) {
		Set<String> visible = playbook.visible(Answers.read(playbook.questions(), answers).answers());
		Map<String, @Nullable Object> asked = NormalAnswers.of(playbook.questions(), answers);
		asked.keySet().retainAll(visible);
		Map<String, String> said = new LinkedHashMap<>();
		playbook.questions().forEach((question) -> {
			String note = notes.get(question.id());
			if (note != null && visible.contains(question.id())) {
				said.put(question.id(), note);
			}
		});
		return new AnswerSnapshot(asked, said);
	}

	String toJson() {
		return JSON.writeValueAsString(this);
	}

	static AnswerSnapshot fromJson(String json, Playbook playbook) {
		AnswerSnapshot read = raw(json);
		return new AnswerSnapshot(NormalAnswers.of(playbook.questions(), read.answers()), read.notes());
	}

	/** As the JSON reader makes it, for playbooks of which these need not be answers. */
	static AnswerSnapshot raw(String json) {
		return READER.readValue(json);
	}

}
