package io.productops.advice;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The texts of a playbook that name answers, ready to be filled.
 */
final class Texts {

	private final Map<Guidance, Filled> guidances = new IdentityHashMap<>();

	/** By the part of the document that holds the text. */
	private final Map<Object, Wording> lines = new IdentityHashMap<>();

	/** The wordings of one guidance. */
	record Filled(Wording title, List<Wording> why, Wording owner, Wording firstStep, Wording metric, Wording exit) {
	}

	void put(Guidance guidance, Filled filled) {
		this.guidances.put(guidance, filled);
	}

	void put(Object part, Wording wording) {
		this.lines.put(part, wording);
	}

	/** Tells every place that some text names. */
	void names(Consumer<Term> reader) {
		this.lines.values().forEach((wording) -> wording.names(reader));
		this.guidances.values()
			.forEach(
					(filled) -> Stream
						.concat(filled.why().stream(),
								Stream.of(filled.title(), filled.owner(), filled.firstStep(), filled.metric(),
										filled.exit()))
						.forEach((wording) -> wording.names(reader)));
	}

	Filled of(Guidance guidance) {
		return Objects.requireNonNull(this.guidances.get(guidance));
	}

	/** The text of a part, or null where something that it names is missing. */
	@Nullable String line(Object part, Evaluation evaluation) {
		return Objects.requireNonNull(this.lines.get(part)).render(evaluation);
	}

	/** The sentences of which nothing is missing. */
	static String join(List<Wording> sentences, Evaluation evaluation) {
		return String.join(" ",
				sentences.stream().map((sentence) -> sentence.render(evaluation)).filter(Objects::nonNull).toList());
	}

}
