package io.productops.advice;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A playbook as written: every question, rule and text, in the order of the file. Lists
 * and texts are never null unless marked; a condition of null always holds.
 * {@link PlaybookReader} makes it, {@link PlaybookCompiler} checks it.
 */
public record PlaybookDocument(String id, String title, List<Step> steps, List<Fact> facts, List<Trigger> triggers,
		StageModel stage, List<Precondition> preconditions, List<Mistake> mistakes, List<Rule> rules, List<Note> notes,
		List<Note> contradictions, List<Note> openings, Scoring scoring, List<Principle> principles, AreaModel areas,
		List<Removal> removals, List<Capacity> capacities, List<OrderGroup> order, OwnershipModel ownership,
		PlanTexts plan, List<Line> sizing, List<Line> recheck, @Nullable String candidatesQuestion,
		int provisionalBelow, List<Metric> metrics, List<LaunchTier> launchTiers, List<Threshold> thresholds,
		List<Source> sources, List<Reading> readings, List<Story> stories, List<String> limits) {

	/** Every question of every step, in order. */
	public List<Question> questions() {
		return this.steps.stream().flatMap(Step::questions).toList();
	}

	/** One of the pages that ask the questions. */
	public record Step(String id, String title, String standfirst, List<Section> sections) {

		public Stream<Question> questions() {
			return this.sections.stream().flatMap((section) -> section.questions().stream());
		}

	}

	/** A few questions under one statement. */
	public record Section(String title, List<Question> questions) {
	}

	/**
	 * A value derived from answers: either {@code value}, or the first member of
	 * {@code firstOf} that can be had.
	 *
	 * @param cites the questions it stands for as evidence, or null for those it reads
	 */
	public record Fact(String id, @Nullable Expression value, List<Member> firstOf, @Nullable List<String> cites) {
	}

	/**
	 * A candidate value of a fact.
	 *
	 * @param basis how it is known, such as "answered", or null
	 */
	public record Member(@Nullable Expression when, Expression value, @Nullable String basis) {
	}

	/** A sign that the organisation outgrows its ways of working. */
	public record Trigger(String id, String label, Expression when, @Nullable Expression unless, String source) {
	}

	/** The stages, the table that picks one, and what it means for what is there. */
	public record StageModel(List<String> cites, List<StageLevel> levels, List<StageRow> table,
			List<StageCorrection> corrections, SecondReading secondReading, List<Move> moves, List<CheckRule> checks,
			List<StageAdvice> advice) {
	}

	/**
	 * @param text a few words on the ladder
	 * @param content what the stage consists of
	 * @param systemLimit how many systems to build at once
	 */
	public record StageLevel(String id, String label, String text, String content, int systemLimit) {
	}

	/** The first row whose condition holds decides. */
	public record StageRow(@Nullable Expression when, String stage, @Nullable String source) {
	}

	/**
	 * Replaces one of the stages {@code from} by {@code stage} when its condition holds.
	 */
	public record StageCorrection(Expression when, List<String> from, String stage, @Nullable String source) {
	}

	/**
	 * Reads the table once more to see whether missing answers could change it.
	 *
	 * @param facts by the name of a fact or counter the expression that replaces it
	 * @param missing questions that are named as missing when the second reading differs
	 */
	public record SecondReading(Map<String, Expression> facts, List<String> missing) {
	}

	/** What the stage means for what is there; only some carry a hire. */
	public record Move(String id, String label, @Nullable Expression when, boolean hire) {
	}

	/**
	 * A threshold shown with the verdict, where {@code when} holds.
	 *
	 * @param label what was looked at
	 * @param needed in words
	 * @param unit what stands behind the value, or null
	 */
	public record CheckRule(String id, String label, @Nullable Expression when, Expression value, String needed,
			Expression met, String source, @Nullable String unit) {
	}

	/** The words of the stage's recommendation; the first whose move and stage fit. */
	public record StageAdvice(String move, @Nullable String stage, Guidance guidance) {
	}

	/** Something to have in place before anyone is hired. */
	public record Precondition(String id, String label, Expression when, String source, Guidance guidance) {
	}

	/** One of the common mistakes. */
	public record Mistake(String id, String title, String text, String principle) {
	}

	/**
	 * A rule that flags a mistake; the first level that holds decides the severity.
	 *
	 * @param label the finding in a few words
	 * @param absorbs rules whose items fall away with this one
	 */
	public record Rule(String id, String mistake, String label, List<Level> levels, @Nullable Expression unless,
			String source, List<String> absorbs, Guidance guidance) {
	}

	public record Level(Severity severity, Expression when) {
	}

	/** How much a mistake weighs, heaviest first. */
	public enum Severity {

		CRITICAL, HIGH, MEDIUM;

		public String id() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}

	}

	/** A remark without severity. */
	public record Note(String id, String title, String text, Expression when, @Nullable String principle,
			@Nullable String source) {
	}

	/**
	 * @param minimum the fewest components for a score
	 * @param thinBelow with fewer components the evidence is called thin
	 * @param bands from the highest down; the last starts at 0
	 */
	public record Scoring(int minimum, int thinBelow, List<Band> bands) {
	}

	public record Band(String id, String label, int from) {
	}

	/**
	 * One of the guest principles.
	 *
	 * @param name the principle in the words of its source
	 * @param shortName one or two words
	 * @param claim what the guest says, paraphrased
	 * @param tactics what the guest advises, paraphrased
	 * @param cap the highest score while one of {@code cappedBy} has a critical flag
	 * @param cappedBy ids of mistakes
	 */
	public record Principle(String id, String name, String shortName, String guest, String claim, String insight,
			List<String> tactics, List<Quote> quotes, int cap, List<String> cappedBy, List<ScoreComponent> components,
			Guidance guidance) {
	}

	/**
	 * Verbatim words of a guest, without quotation marks.
	 *
	 * @param time where in the episode, such as "05:11", or null where not verified
	 */
	public record Quote(String text, String speaker, String source, @Nullable String episode, @Nullable String time,
			@Nullable String url) {
	}

	/**
	 * A part of a score, clipped to 0 to 100; left out where {@code when} does not hold.
	 */
	public record ScoreComponent(String id, String label, @Nullable Expression when, Expression value) {
	}

	/**
	 * The problem areas and how they are ranked: priority = floor((need weight x need +
	 * gap weight x (full maturity - maturity) + linked weight if a linked pain is named +
	 * divisor / 2) / divisor).
	 *
	 * @param painQuestion the ordered question that names the pains
	 */
	public record AreaModel(String painQuestion, int needWeight, int gapWeight, int linkedWeight, int divisor,
			int missingMaturity, int fullMaturity, int repairFrom, int neededNeed, int neededPriority,
			List<ProblemArea> list, List<Pillar> pillars, List<PillarRule> pillarRules) {

		/** How urgent an area is, rounded half up; {@code linked} to a named pain. */
		int priority(int need, int maturity, boolean linked) {
			int weighed = this.needWeight * need + this.gapWeight * (this.fullMaturity - maturity)
					+ (linked ? this.linkedWeight : 0);
			return Math.floorDiv(weighed + this.divisor / 2, this.divisor);
		}

		/** What makes up the priority, so that the parts add up to it. */
		AreaPriority parts(int need, int maturity, boolean linked) {
			int whole = priority(need, maturity, linked);
			int fromGap = Math.floorDiv(this.gapWeight * (this.fullMaturity - maturity) + this.divisor / 2,
					this.divisor);
			int fromPain = linked ? Math.floorDiv(this.linkedWeight + this.divisor / 2, this.divisor) : 0;
			return new AreaPriority(whole, whole - fromGap - fromPain, fromGap, fromPain);
		}

		/** Whether a system would help at all. */
		boolean needed(int need, int maturity, int priority) {
			return need >= this.neededNeed && priority >= this.neededPriority && maturity < this.fullMaturity;
		}

		/** The area with that id, or null where there is none, as also for null. */
		public @Nullable ProblemArea area(@Nullable String id) {
			return this.list.stream().filter((area) -> area.id().equals(id)).findFirst().orElse(null);
		}

	}

	/** A kind of work that a first person is hired for. */
	public record Pillar(String id, String label) {
	}

	/** Decides the pillar before the first recommended system does. */
	public record PillarRule(Expression when, String pillar) {
	}

	/**
	 * @param maturity how mature the area is
	 * @param pains options of the pain question that belong to it
	 * @param when without it the need is 0
	 * @param need the strongest of these is the need
	 * @param suppressedBy rules that keep the area from being recommended as an addition
	 */
	public record ProblemArea(String id, String label, String shortLabel, String pillar, Expression maturity,
			List<String> pains, @Nullable Expression when, List<Evidence> need, List<AddOn> addOns,
			@Nullable Suppression suppressedBy, SystemTemplate system) {
	}

	/**
	 * @param text the sentence shown when this is the strongest evidence
	 */
	public record Evidence(Expression value, @Nullable Expression unless, String text) {
	}

	public record AddOn(String id, String label, String text, Expression when) {
	}

	/** Rules that act when one of them has one of the severities. */
	public record Suppression(List<String> rules, List<Severity> severities) {
	}

	/**
	 * The design of a system.
	 *
	 * @param guidance its recommendation
	 * @param repairTitle the title instead, where the area is already fairly mature
	 */
	public record SystemTemplate(String purpose, String inputs, String outputs, String owner, String cadence,
			String tools, String success, String automation, String exit, String cost, String firstStep,
			String guardrail, String repairTitle, Guidance guidance) {
	}

	/** Stands for several flags of one mistake at once. */
	public record Removal(String id, String area, Suppression standsFor, List<String> steps, Guidance guidance) {
	}

	/** Asked for before the systems, when one is recommended. */
	public record Capacity(String id, Expression when, Guidance guidance) {
	}

	/**
	 * A group of recommendations; groups are listed in order.
	 *
	 * @param rules for RULES: which
	 * @param severity for FLAGS: of which severity
	 * @param mistakes for FLAGS: of which mistakes, in this order
	 * @param below for PRINCIPLES: the scores below it
	 */
	public record OrderGroup(Kind kind, List<String> rules, @Nullable Severity severity, List<String> mistakes,
			int below) {

		public enum Kind {

			RULES, FLAGS, PRECONDITIONS, STAGE, CAPACITY, SYSTEMS, PRINCIPLES

		}

	}

	/**
	 * @param question the grid that asks who owns what, or null
	 * @param contested its options that mean nobody can tell
	 */
	public record OwnershipModel(@Nullable String question, List<String> contested, List<Party> parties,
			List<Activity> activities) {
	}

	public record Party(String id, String label) {
	}

	/**
	 * @param gridRow the row of the ownership question that asks about it, or null
	 */
	public record Activity(String id, String label, String decides, String runs, String productOps, boolean never,
			String others, @Nullable String gridRow, String source) {
	}

	/** At most {@code most} lines of each list are kept. */
	public record PlanTexts(int most, List<Line> days30, List<Line> days60, List<Line> days90) {
	}

	/** A text that is shown when its condition holds. */
	public record Line(@Nullable Expression when, String text) {
	}

	public record Metric(String id, String label, String definition, String target, String source) {
	}

	public record LaunchTier(String id, String label, String text, String leadTime) {
	}

	/** A number that the rules use, and where it comes from. */
	public record Threshold(String id, String label, String value, String source) {
	}

	public record Source(String id, String title, String read, @Nullable String url) {
	}

	/**
	 * @param use what it is good for here
	 */
	public record Reading(String id, String title, String kind, String use, @Nullable String url) {
	}

	public record Story(String company, String text, String source) {
	}

}
