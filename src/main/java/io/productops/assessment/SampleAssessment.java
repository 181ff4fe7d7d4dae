package io.productops.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import io.productops.advice.Advice;
import io.productops.advice.AdviceEngine;
import io.productops.advice.Answers;
import io.productops.advice.Playbook;
import io.productops.playbook.PlaybookService;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

/**
 * The answers of an example organisation and the advice of the published playbook on
 * them, for people who want to see a result before they answer anything.
 */
@Service
public class SampleAssessment {

	private final PlaybookService playbooks;

	/** Made once for each playbook: it always comes out the same. */
	private final AtomicReference<@Nullable Sample> latest = new AtomicReference<>();

	SampleAssessment(PlaybookService playbooks) {
		this.playbooks = playbooks;
	}

	public Sample get() {
		Playbook playbook = this.playbooks.published();
		Sample sample = this.latest.get();
		if (sample == null || !sample.playbook().ref().equals(playbook.ref())) {
			Answers answers = Answers.read(playbook.questions(), example()).answers();
			sample = new Sample(playbook, answers, AdviceEngine.advise(playbook, answers));
			this.latest.set(sample);
		}
		return sample;
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

	/**
	 * The example and what is advised.
	 */
	public record Sample(Playbook playbook, Answers answers, Advice advice) {
	}

}
