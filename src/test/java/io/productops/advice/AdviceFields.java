package io.productops.advice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.productops.advice.Advice.Area;
import io.productops.advice.Advice.Component;
import io.productops.advice.Advice.Finding;
import io.productops.advice.Advice.Flag;
import io.productops.advice.Advice.Ownership;
import io.productops.advice.Advice.PrincipleScore;
import io.productops.advice.Advice.Quiet;
import io.productops.advice.Advice.Recommendation;
import org.jspecify.annotations.Nullable;

/**
 * Advice of the engine, field by field in the form of
 * {@link io.productops.advice.reference.DomainReading}.
 */
final class AdviceFields {

	private AdviceFields() {
	}

	static Map<String, @Nullable Object> of(Advice advice) {
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		fields.put("stage", advice.stage().id());
		fields.put("provisional", advice.stage().provisional());
		fields.put("stageMissing", advice.stage().missing());
		fields.put("move", advice.stage().move());
		fields.put("load", advice.load().percent() + " " + advice.load().basis());
		fields.put("triggers", ids(advice.triggers()));
		fields.put("pre", ids(advice.preconditions()));
		fields.put("flags", advice.flags().stream().map((flag) -> flag.id() + " " + flag.severity()).toList());
		fields.put("quiet", advice.quiet().stream().map(Quiet::mistake).toList());
		fields.put("notes", ids(advice.notes()));
		fields.put("contradictions", ids(advice.contradictions()));
		fields.put("scores", scores(advice.principles()));
		fields.put("systems", advice.systems());
		fields.put("areas", areas(advice.areas()));
		recommendations(advice.recommendations(), fields);
		fields.put("openings", advice.openings());
		fields.put("flips", advice.flips()
			.stream()
			.map((flip) -> flip.question() + " " + show(flip.from()) + " > " + show(flip.to()) + " : " + flip.stage())
			.toList());
		fields.put("notEvaluated",
				advice.notEvaluated().stream().map((rule) -> rule.rule() + " " + rule.missing()).toList());
		fields.put("confidence", advice.confidence().percent() + " " + advice.confidence().provisional());
		fields.put("pillar", advice.pillar());
		fields.put("candidates", advice.candidates());
		fields.put("ownership", ownership(advice.ownership()));
		return fields;
	}

	/** What clears each flag, by rule. */
	static Map<String, List<String>> clearing(Advice advice) {
		Map<String, List<String>> alternatives = new TreeMap<>();
		for (Flag flag : advice.flags()) {
			alternatives.put(flag.id(),
					flag.clearedBy()
						.stream()
						.map((together) -> together.stream()
							.map((change) -> change.question() + " > " + show(change.to()))
							.collect(Collectors.joining(" + ")))
						.toList());
		}
		return alternatives;
	}

	/** What differs, a line a field. */
	static List<String> differences(Map<String, @Nullable Object> expected, Map<String, @Nullable Object> actual) {
		Set<String> names = new TreeSet<>(expected.keySet());
		names.addAll(actual.keySet());
		List<String> lines = new ArrayList<>();
		for (String name : names) {
			if (!java.util.Objects.equals(expected.get(name), actual.get(name))) {
				lines.add(name + ": expected " + expected.get(name) + " but was " + actual.get(name));
			}
		}
		return lines;
	}

	private static List<String> ids(List<Finding> findings) {
		return findings.stream().map(Finding::id).toList();
	}

	private static Map<String, String> scores(List<PrincipleScore> principles) {
		Map<String, String> texts = new LinkedHashMap<>();
		for (PrincipleScore score : principles) {
			texts.put(score.id(),
					score.score() + " " + score.band() + (score.thin() ? " thin" : "")
							+ (score.capped() ? " capped" : "") + " "
							+ score.components().stream().map(Component::score).toList());
		}
		return texts;
	}

	private static Map<String, String> areas(List<Area> areas) {
		Map<String, String> texts = new LinkedHashMap<>();
		for (Area area : areas) {
			texts.put(area.id(), area.need() + " " + area.priority() + " " + area.needed() + " " + area.addOns());
		}
		return texts;
	}

	private static void recommendations(List<Recommendation> items, Map<String, @Nullable Object> fields) {
		fields.put("order", items.stream().map(Recommendation::id).toList());
		Map<String, Set<String>> absorbs = new TreeMap<>();
		items.forEach((item) -> absorbs.put(item.id(), new TreeSet<>(item.absorbs())));
		fields.put("absorbs", absorbs);
		fields.put("hire", items.stream().anyMatch(Recommendation::hire));
	}

	private static List<String> ownership(List<Ownership> activities) {
		List<String> answered = new ArrayList<>();
		for (int i = 0; i < activities.size(); i++) {
			Ownership activity = activities.get(i);
			if (activity.answered() != null) {
				answered.add((i + 1) + " " + activity.answered() + " " + activity.contested());
			}
		}
		return answered;
	}

	private static String show(@Nullable Object value) {
		return (value instanceof BigDecimal number) ? number.stripTrailingZeros().toPlainString()
				: String.valueOf(value);
	}

	/** Ids of the rules of a mistake that fire, with their severities. */
	static Map<String, String> severities(Advice advice) {
		Map<String, String> severities = new TreeMap<>();
		for (Flag flag : advice.flags()) {
			severities.put(flag.id(), flag.severity());
		}
		return severities;
	}

}
