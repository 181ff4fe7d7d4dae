package io.productops.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import io.productops.advice.Playbook;
import io.productops.advice.PlaybookDocument.Step;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answers of the worked cases, in the shape of the JSON contract.
 */
public final class WorkedAnswers {

	private WorkedAnswers() {
	}

	/** All answers of a case, such as C1. */
	@SuppressWarnings("unchecked")
	public static Map<String, @Nullable Object> of(String id) {
		try (InputStream file = WorkedAnswers.class.getResourceAsStream("/cases/" + id + ".json")) {
			Map<String, Object> worked = JsonMapper.shared().readValue(file, Map.class);
			return (Map<String, @Nullable Object>) worked.get("answers");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Starts an assessment and saves these answers, step by step. */
	static Started save(AssessmentService assessments, Map<String, @Nullable Object> answers) {
		Started started = assessments.start("Northwind");
		save(assessments, answers, started.id(), started.access());
		return started;
	}

	/** Saves these answers, step by step. */
	public static void save(AssessmentService assessments, Map<String, @Nullable Object> answers, UUID id,
			Access access) {
		Playbook playbook = assessments.find(id, access).playbook();
		for (Step step : playbook.document().steps()) {
			Map<String, @Nullable Object> some = new LinkedHashMap<>(answers);
			some.keySet().retainAll(step.questions().map((question) -> question.id()).toList());
			SaveResult result = assessments.answer(id, access, step.id(), new StepAnswers(some, Map.of(), 0, "tab"));
			if (!(result instanceof SaveResult.Saved)) {
				throw new IllegalStateException(result.toString());
			}
		}
	}

}
