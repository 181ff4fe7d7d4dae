package io.productops.advice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The playbook that the application brings along, compiled once for all tests.
 */
final class BuiltIn {

	static final String TEXT = text();

	static final Playbook PLAYBOOK = PlaybookCompiler.compile(TEXT, 1);

	private BuiltIn() {
	}

	/** Answers in the shapes of the JSON contract, which have to be valid. */
	static Answers answers(Map<String, Object> raw) {
		Answers.Reading reading = Answers.read(PLAYBOOK.questions(), raw);
		if (!reading.problems().isEmpty()) {
			throw new IllegalArgumentException(reading.problems() + " in " + Cases.json(raw));
		}
		return reading.answers();
	}

	static Advice advise(Map<String, Object> raw) {
		return AdviceEngine.advise(PLAYBOOK, answers(raw));
	}

	static String stage(Map<String, Object> raw) {
		return AdviceEngine.stage(PLAYBOOK, answers(raw));
	}

	/** The advice without what could change it. */
	static Advice adviseBriefly(Map<String, Object> raw) {
		return AdviceEngine.withoutCounterfactuals(PLAYBOOK, answers(raw));
	}

	static String text() {
		try (InputStream file = BuiltIn.class.getResourceAsStream("/playbook/product-ops.yaml")) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
