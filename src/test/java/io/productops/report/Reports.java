package io.productops.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.productops.advice.Advice;
import io.productops.advice.AdviceEngine;
import io.productops.advice.AdviceJson;
import io.productops.advice.Answers;
import io.productops.advice.Playbook;
import io.productops.advice.PlaybookCompiler;
import io.productops.assessment.AdviceReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes reports on the worked cases, and on any other answers.
 */
public final class Reports {

	public static final List<String> CASES = List.of("C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9");

	private static final Playbook PLAYBOOK = PlaybookCompiler.compile(read("/playbook/product-ops.yaml"), 1);

	private Reports() {
	}

	public static Report of(String id) {
		return of(answers(id));
	}

	public static Report of(Map<String, Object> raw) {
		return of(raw, Map.of());
	}

	public static Report of(Map<String, Object> raw, Map<String, String> notes) {
		Answers answers = Answers.read(PLAYBOOK.questions(), raw).answers();
		String stored = AdviceJson.write(AdviceEngine.advise(PLAYBOOK, answers));
		return of(AdviceReader.read(stored), answers, notes);
	}

	public static Report of(Advice advice, Answers answers, Map<String, String> notes) {
		return new Report(advice, PLAYBOOK, answers, Set.of(), notes, "POA-TEST-0001", null, true, "Northwind",
				LocalDate.parse("2026-11-18"), null);
	}

	/** The answers of a worked case. */
	@SuppressWarnings("unchecked")
	public static Map<String, Object> answers(String id) {
		Map<String, Object> all = new JsonMapper().readValue(read("/cases/" + id + ".json"), Map.class);
		return new LinkedHashMap<>((Map<String, Object>) all.get("answers"));
	}

	/** Only what the advice requires. */
	public static Map<String, Object> requiredAnswers() {
		Map<String, Object> answers = new LinkedHashMap<>(answers("C2"));
		answers.keySet()
			.retainAll(PLAYBOOK.questions()
				.stream()
				.filter((question) -> question.required())
				.map((q) -> q.id())
				.toList());
		return answers;
	}

	private static String read(String name) {
		try (InputStream file = Reports.class.getResourceAsStream(name)) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
