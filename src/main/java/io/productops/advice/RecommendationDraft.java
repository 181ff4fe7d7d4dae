package io.productops.advice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.productops.advice.Advice.Recommendation;
import io.productops.advice.PlaybookDocument.Evidence;
import io.productops.advice.PlaybookDocument.SystemTemplate;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation while it is being put together.
 */
final class RecommendationDraft {

	private final String kind;

	private final String id;

	private final Guidance guidance;

	private final Set<String> evidence = new LinkedHashSet<>();

	private final Set<String> absorbs = new LinkedHashSet<>();

	/** The principles whose own recommendations this one makes needless. */
	private final Set<String> covered = new LinkedHashSet<>();

	private @Nullable Evidence because;

	private @Nullable SystemTemplate repaired;

	private boolean hire;

	RecommendationDraft(String kind, String id, Guidance guidance) {
		this.kind = kind;
		this.id = kind + ":" + id;
		this.guidance = guidance;
	}

	String id() {
		return this.id;
	}

	RecommendationDraft rest(Collection<String> evidence) {
		this.evidence.addAll(evidence);
		return this;
	}

	RecommendationDraft because(Evidence strongest) {
		this.because = strongest;
		return this;
	}

	RecommendationDraft hire(boolean hire) {
		this.hire = hire;
		return this;
	}

	/** Takes the title for something that is there already. */
	void titled(SystemTemplate system) {
		this.repaired = system;
	}

	void absorb(String item, Collection<String> evidence) {
		this.absorbs.add(item);
		this.evidence.addAll(evidence);
	}

	Set<String> absorbs() {
		return this.absorbs;
	}

	void standsFor(@Nullable String principle) {
		if (principle != null) {
			this.covered.add(principle);
		}
	}

	boolean covers(String principle) {
		return this.covered.contains(principle);
	}

	Recommendation finish(Texts texts, Evaluation evaluation) {
		Texts.Filled filled = texts.of(this.guidance);
		List<String> why = new ArrayList<>();
		if (this.because != null) {
			String sentence = texts.line(this.because, evaluation);
			if (sentence != null) {
				why.add(sentence);
			}
		}
		why.add(Texts.join(filled.why(), evaluation));
		String title = (this.repaired != null) ? Objects.requireNonNull(texts.line(this.repaired, evaluation))
				: rendered(filled.title(), evaluation);
		return new Recommendation(this.id, this.kind, title, String.join(" ", why),
				rendered(filled.owner(), evaluation), rendered(filled.firstStep(), evaluation),
				rendered(filled.metric(), evaluation), rendered(filled.exit(), evaluation),
				this.guidance.reviewAfterDays(), this.hire, this.guidance.principle(), List.copyOf(this.evidence),
				List.copyOf(this.absorbs));
	}

	private static String rendered(Wording wording, Evaluation evaluation) {
		return Objects.requireNonNull(wording.render(evaluation));
	}

}
