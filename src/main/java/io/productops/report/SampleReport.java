package io.productops.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import io.productops.advice.Advice;
import io.productops.advice.AdviceEngine;
import io.productops.advice.AdviceJson;
import io.productops.advice.Answers;
import io.productops.advice.Playbook;
import io.productops.advice.PlaybookRef;
import io.productops.playbook.PlaybookService;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

/**
 * A report on the answers of an example organisation, made by the published playbook.
 */
@Service
public class SampleReport {

	private final PlaybookService playbooks;

	/** Made once for each playbook: it always comes out the same. */
	private final AtomicReference<@Nullable Computed> latest = new AtomicReference<>();

	SampleReport(PlaybookService playbooks) {
		this.playbooks = playbooks;
	}

	public Report get() {
		Playbook playbook = this.playbooks.published();
		Computed computed = this.latest.get();
		if (computed == null || !computed.playbook().equals(playbook.ref())) {
			Answers answers = Answers.read(playbook.questions(), example()).answers();
			// through JSON, as any other report, so that the sample shows what a stored
			// one shows
			Advice advice = AdviceReader.read(AdviceJson.write(AdviceEngine.advise(playbook, answers)));
			computed = new Computed(playbook.ref(), answers, advice);
			this.latest.set(computed);
		}
		return new Report(computed.advice(), playbook, computed.answers(), Set.of(), Map.of(), null, null, null);
	}

	private static Map<String, Object> example() {
		JsonMapper json = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
		try (InputStream file = new ClassPathResource("playbook/sample.json").getInputStream()) {
			return json.readValue(file, new TypeReference<Map<String, Map<String, Object>>>() {
			}).getOrDefault("answers", Map.of());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Computed(PlaybookRef playbook, Answers answers, Advice advice) {
	}

}
