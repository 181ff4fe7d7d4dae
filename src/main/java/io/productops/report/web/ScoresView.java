package io.productops.report.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import io.productops.advice.Advice.PrincipleScore;
import io.productops.advice.Advice;
import io.productops.advice.PlaybookDocument.Band;
import io.productops.advice.PlaybookDocument.Principle;
import io.productops.advice.PlaybookDocument.ScoreComponent;
import io.productops.playbook.QuotedParts;
import io.productops.report.web.ScoreCharts.Axis;
import io.productops.shared.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * The section on the principles: a radar for the shape, bars for reading, a table with
 * every component.
 *
 * @param scores the weakest first, those without a score last
 */
record ScoresView(String title, String ticks, String radar, List<ScoreView> scores) {

	/**
	 * @param score null where it could not be scored
	 * @param lowest what pulls it down, as a sentence
	 * @param cap why it is held down, or null
	 * @param item what to do about it, or null
	 * @param absorbedBy what it falls away with, or null
	 */
	record ScoreView(String id, String name, String shortName, String guest, @Nullable Integer score, String band,
			String bar, boolean thin, String lowest, @Nullable String cap, List<ComponentView> components,
			@Nullable ItemView item, @Nullable ItemView absorbedBy) {
	}

	/** A part of a score, with the answers it was computed from. */
	record ComponentView(String label, int points, String said) {
	}

	static ScoresView of(Advice advice, ReportWords words, RuleBook rules, Map<String, ItemView> items,
			Map<String, ItemView> absorbing) {
		List<Band> bands = words.document().scoring().bands();
		List<Integer> ticks = bands.stream().map(Band::from).filter((from) -> from > 0).sorted().toList();
		List<ScoreView> scores = new ArrayList<>();
		List<Axis> axes = new ArrayList<>();
		for (PrincipleScore score : advice.principles()) {
			Principle principle = words.document()
				.principles()
				.stream()
				.filter((each) -> each.id().equals(score.id()))
				.findFirst()
				.orElseThrow();
			Integer points = score.score();
			axes.add(new Axis(principle.shortName(), (points != null) ? points : Double.NaN));
			scores.add(view(score, principle, bands, ticks, advice, words, rules, items, absorbing));
		}
		String description = String.join(", ",
				scores.stream()
					.map((score) -> score.shortName() + " " + ((score.score() != null) ? score.score() : "not scored"))
					.toList());
		int top = ticks.isEmpty() ? 0 : ticks.get(ticks.size() - 1);
		String radar = ScoreCharts.radar("Scores of the principles, 0 to 100",
				description + ". The dotted ring marks " + top + ".", axes, List.of(25, 50, 100), top);
		scores.sort(Comparator.comparing(ScoreView::score, Comparator.nullsLast(Comparator.naturalOrder())));
		return new ScoresView(title(advice, bands), Phrases.list(ticks.stream().map(String::valueOf).toList()), radar,
				scores);
	}

	private static ScoreView view(PrincipleScore score, Principle principle, List<Band> bands, List<Integer> ticks,
			Advice advice, ReportWords words, RuleBook rules, Map<String, ItemView> items,
			Map<String, ItemView> absorbing) {
		List<ComponentView> components = score.components()
			.stream()
			.map((part) -> new ComponentView(label(principle, part.id()), part.score(), said(part, principle, words)))
			.toList();
		String weakest = bands.get(bands.size() - 1).id();
		Integer points = score.score();
		String bar = ScoreCharts.bar((points != null) ? points : Double.NaN, weakest.equals(score.band()), ticks);
		String band = bands.stream()
			.filter((each) -> each.id().equals(score.band()))
			.map(Band::label)
			.findFirst()
			.orElse("Not scored");
		return new ScoreView(principle.id(), principle.name(), principle.shortName(), principle.guest(), points, band,
				bar, score.thin(), lowest(components, points), score.capped() ? cap(principle, advice, rules) : null,
				components, items.get("principle:" + principle.id()), absorbing.get("principle:" + principle.id()));
	}

	private static String lowest(List<ComponentView> components, @Nullable Integer points) {
		if (points == null) {
			return components.isEmpty() ? "None of the answers it needs was given."
					: "Too few of the answers it needs were given: only "
							+ Phrases.list(components.stream().map(ScoresView::named).toList()) + ".";
		}
		List<ComponentView> low = components.stream()
			.filter((part) -> part.points() < 100)
			.sorted(Comparator.comparingInt(ComponentView::points))
			.limit(2)
			.toList();
		return low.isEmpty() ? "Every part of it has full points."
				: "Lowest: " + Phrases.list(low.stream().map(ScoresView::named).toList()) + ".";
	}

	private static String named(ComponentView component) {
		return Phrases.within(component.label()) + " (" + component.points() + ")";
	}

	private static String cap(Principle principle, Advice advice, RuleBook rules) {
		List<String> mistakes = principle.cappedBy()
			.stream()
			.filter((id) -> advice.flags()
				.stream()
				.anyMatch((flag) -> flag.mistake().equals(id) && flag.severity().equals("critical")))
			.map((id) -> "“" + rules.mistake(id) + "”")
			.toList();
		return "Held at " + principle.cap() + " by a critical finding under " + Phrases.list(mistakes) + ".";
	}

	private static String label(Principle principle, String component) {
		return principle.components()
			.stream()
			.filter((each) -> each.id().equals(component))
			.map(ScoreComponent::label)
			.findFirst()
			.orElse(component);
	}

	private static String said(Advice.Component part, Principle principle, ReportWords words) {
		List<String> expressions = principle.components()
			.stream()
			.filter((each) -> each.id().equals(part.id()))
			.flatMap((each) -> QuotedParts.texts(each.when(), each.value()).stream())
			.toList();
		return String.join("; ",
				words.chips(part.evidence(), expressions)
					.stream()
					.map((chip) -> chip.name() + ": " + chip.answer())
					.toList());
	}

	private static String title(Advice advice, List<Band> bands) {
		int all = advice.principles().size();
		for (int i = bands.size() - 1; i >= 0; i--) {
			Band band = bands.get(i);
			int count = (int) advice.principles().stream().filter((score) -> band.id().equals(score.band())).count();
			if (count > 0) {
				return (count == all)
						? "All " + Phrases.numeral(all) + " principles are " + Phrases.within(band.label())
						: Phrases.capital(Phrases.numeral(count)) + " of " + Phrases.numeral(all) + " principles "
								+ ((count == 1) ? "is " : "are ") + Phrases.within(band.label());
			}
		}
		return "No principle could be scored";
	}

}
