package io.productops.advice.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.productops.advice.reference.Scores.Score;
import org.jspecify.annotations.Nullable;

/**
 * Advice as the knowledge model words it, read without the playbook; enter at
 * {@link #of}.
 */
public final class DomainReading {

	/** Grid rows and the numbers of the catalogue's activities that they ask about. */
	private static final Map<String, Integer> ACTIVITIES = Map.of("prioritisation", 2, "roadmap_upkeep", 4,
			"release_readiness", 6, "feedback_triage", 14, "usage_dashboards", 18, "research_logistics", 12, "pm_tools",
			22, "launch_training", 8);

	private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

	private final Given given;

	private final List<String> visible;

	private final Verdict verdict;

	private final Areas areas;

	private DomainReading(Map<String, ? extends @Nullable Object> raw) {
		this.given = Given.of(raw);
		this.visible = Given.visible(raw);
		this.verdict = new Verdict(this.given);
		this.areas = new Areas(this.verdict.facts);
	}

	/**
	 * Reads answers.
	 * @param answers in the shapes of the JSON contract, valid, the required ones present
	 * @param thorough whether flips are looked for among all numbers
	 * @return what comes out, by the name of the field
	 */
	public static Map<String, @Nullable Object> of(Map<String, ? extends @Nullable Object> answers, boolean thorough) {
		return new DomainReading(answers).read(thorough);
	}

	/**
	 * Tries what clears each flag.
	 * @param answers as in {@link #of}
	 * @return by rule, the alternatives as "question > value", joined with " + "
	 */
	public static Map<String, List<String>> clearing(Map<String, ? extends @Nullable Object> answers) {
		DomainReading reading = new DomainReading(answers);
		Map<String, List<String>> alternatives = new TreeMap<>();
		reading.verdict.rules.forEach((rule, outcome) -> {
			if (outcome.fires()) {
				alternatives.put(rule, ClearingSearch.of(reading.given, rule));
			}
		});
		return alternatives;
	}

	/** The questions that are asked, given these answers. */
	public static List<String> visible(Map<String, ? extends @Nullable Object> answers) {
		return Given.visible(answers);
	}

	private Map<String, @Nullable Object> read(boolean thorough) {
		Facts facts = this.verdict.facts;
		Findings findings = new Findings(this.verdict);
		Map<String, Truth> triggers = new LinkedHashMap<>();
		facts.triggers.forEach((trigger) -> triggers.put("T" + (triggers.size() + 1), trigger));
		Map<String, Score> scores = Scores.of(this.verdict);
		List<String> systems = this.verdict.systems(this.areas);
		List<String> preconditions = Findings.holding(findings.preconditions());
		List<String> contradictions = Findings.holding(findings.contradictions(this.areas));
		FlipSearch search = new FlipSearch(this.given, this.verdict.stage, this.visible, thorough);
		boolean provisional = stage(search);
		this.fields.put("move", this.verdict.move);
		this.fields.put("load", facts.load + " " + facts.basis);
		this.fields.put("triggers", Findings.holding(triggers));
		this.fields.put("pre", preconditions);
		flags();
		this.fields.put("notes", Findings.holding(findings.notes()));
		this.fields.put("contradictions", contradictions);
		this.fields.put("scores", texts(scores));
		this.fields.put("systems", systems);
		areas(systems);
		Order order = new Order(this.verdict, preconditions, systems, scores);
		this.fields.put("order", List.copyOf(order.absorbs.keySet()));
		Map<String, Set<String>> absorbs = new TreeMap<>();
		order.absorbs.forEach((id, items) -> absorbs.put(id, new TreeSet<>(items)));
		this.fields.put("absorbs", absorbs);
		openings();
		List<String> flips = new ArrayList<>();
		search.flips.forEach((id, changes) -> changes.forEach((change) -> flips.add(id + " " + change)));
		this.fields.put("flips", flips);
		notEvaluated(triggers, findings);
		confidence(provisional || !contradictions.isEmpty());
		this.fields.put("hire", Set.of("start", "grow").contains(this.verdict.move));
		pillarAndCandidates(systems);
		ownership();
		return this.fields;
	}

	private static Map<String, String> texts(Map<String, Score> scores) {
		Map<String, String> texts = new LinkedHashMap<>();
		scores.forEach((id, score) -> texts.put(id, score.score() + " " + score.band() + (score.thin() ? " thin" : "")
				+ (score.capped() ? " capped" : "") + " " + score.components()));
		return texts;
	}

	private boolean stage(FlipSearch search) {
		long missing = 0;
		for (String id : search.flips.keySet()) {
			missing |= this.given.has(id) ? 0 : DomainQuestion.ALL.get(id).bit();
		}
		boolean differs = !this.verdict.stage.equals(this.verdict.secondStage);
		if (differs) {
			for (Truth trigger : this.verdict.facts.triggers) {
				missing |= trigger.lacks();
			}
			missing |= this.given.has("pm_ops_pct") ? 0 : DomainQuestion.ALL.get("pm_ops_pct").bit();
		}
		boolean provisional = differs || missing != 0;
		this.fields.put("stage", this.verdict.stage);
		this.fields.put("provisional", provisional);
		this.fields.put("stageMissing", DomainQuestion.ids(missing));
		return provisional;
	}

	private void flags() {
		List<String> flags = new ArrayList<>();
		for (String severity : List.of("critical", "high", "medium")) {
			this.verdict.rules.forEach((rule, outcome) -> {
				if (severity.equals(outcome.severity())) {
					flags.add(rule + " " + severity);
				}
			});
		}
		this.fields.put("flags", flags);
		this.fields.put("quiet",
				List.of("M1", "M2", "M3", "M4", "M5")
					.stream()
					.filter((mistake) -> flags.stream().noneMatch((flag) -> flag.startsWith(mistake)))
					.toList());
	}

	private void areas(List<String> systems) {
		Map<String, String> all = new LinkedHashMap<>();
		for (String area : Areas.IDS) {
			all.put(area, this.areas.need(area) + " " + this.areas.priority(area) + " " + this.areas.isNeeded(area)
					+ " " + (systems.contains(area) ? this.areas.addOns(area) : List.of()));
		}
		this.fields.put("areas", all);
	}

	private void openings() {
		List<String> openings = new ArrayList<>();
		if (this.verdict.rule("M2-R4").fires()) {
			openings.add("intent_conflict");
		}
		boolean critical = this.verdict.rules.values().stream().anyMatch(Outcome::critical);
		if (this.given.is("intent", "first_hire", "grow_team").holds() && critical) {
			openings.add("fix_before_growing");
		}
		this.fields.put("openings", openings);
	}

	private void notEvaluated(Map<String, Truth> triggers, Findings findings) {
		Map<String, Long> lacking = new LinkedHashMap<>();
		triggers.forEach((id, truth) -> lacking.put(id, truth.lacks()));
		findings.preconditions().forEach((id, truth) -> lacking.put(id, truth.lacks()));
		this.verdict.rules.forEach((id, outcome) -> lacking.put(id, outcome.lacks()));
		findings.notes().forEach((id, truth) -> lacking.put(id, truth.lacks()));
		List<String> rules = new ArrayList<>();
		lacking.forEach((rule, bits) -> {
			List<String> missing = DomainQuestion.ids(bits).stream().filter(this.visible::contains).toList();
			if (!missing.isEmpty()) {
				rules.add(rule + " " + missing);
			}
		});
		this.fields.put("notEvaluated", rules);
	}

	private void confidence(boolean doubtful) {
		List<String> read = this.visible.stream()
			.filter((id) -> !"standard_difference".equals(id) && !"build_capacity".equals(id))
			.toList();
		long answered = read.stream().filter(this.given::has).count();
		int percent = new Fraction(100 * answered, read.size()).roundedHalfUp();
		this.fields.put("confidence", percent + " " + (doubtful || percent < 70));
	}

	private void pillarAndCandidates(List<String> systems) {
		String pillar = null;
		if ("enterprise_transformation".equals(this.given.get("company_stage"))) {
			pillar = "process";
		}
		else if (!systems.isEmpty()) {
			pillar = switch (systems.get(0)) {
				case "voc" -> "customer";
				case "tooling" -> "data";
				default -> "process";
			};
		}
		this.fields.put("pillar", pillar);
		DomainQuestion question = DomainQuestion.ALL.get("pm_accountable");
		this.fields.put("candidates",
				(this.given.get(question.id()) instanceof List<?> chosen) ? question.options()
					.stream()
					.filter((option) -> !option.equals(question.exclusive()) && !chosen.contains(option))
					.toList() : List.of());
	}

	private void ownership() {
		List<String> answered = new ArrayList<>();
		if (this.given.get("ownership_grid") instanceof Map<?, ?> rows) {
			ACTIVITIES.keySet().stream().sorted(Comparator.comparing(ACTIVITIES::get)).forEach((row) -> {
				Object party = rows.get(row);
				if (party != null) {
					answered
						.add(ACTIVITIES.get(row) + " " + party + " " + Set.of("disputed", "nobody").contains(party));
				}
			});
		}
		this.fields.put("ownership", answered);
	}

}
