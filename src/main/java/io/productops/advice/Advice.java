package io.productops.advice;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the engine says about one set of answers: the document of {@code POST
 * /api/v1/advice}, member for member. {@link AdviceJson} writes it. Evidence is a list of
 * question ids.
 */
public record Advice(PlaybookRef playbook, List<String> openings, Stage stage, Load load, List<Finding> triggers,
		List<Finding> preconditions, List<Flag> flags, List<Quiet> quiet, List<Finding> notes,
		List<Finding> contradictions, List<PrincipleScore> principles, List<Area> areas, List<String> systems,
		@Nullable String pillar, String sizing, List<String> candidates, List<String> recheck,
		List<Recommendation> recommendations, List<Ownership> ownership, Plan plan, List<Flip> flips,
		List<NotEvaluated> notEvaluated, Confidence confidence) {

	/**
	 * The next defensible step; {@code missing} are the questions that could change it.
	 */
	public record Stage(String id, String label, boolean provisional, List<String> missing, String move,
			List<Check> checks) {
	}

	/**
	 * A threshold on the way to a stage.
	 *
	 * @param value what the answers give: a number, a text, or null where it is missing
	 */
	public record Check(String id, @Nullable Object value, String needed, boolean met, String source) {
	}

	/** Share of an average PM's week lost to operational work, in percent. */
	public record Load(int percent, String basis) {
	}

	/** A trigger, precondition, note or contradiction that holds. */
	public record Finding(String id, List<String> evidence) {
	}

	/**
	 * A mistake that was found.
	 *
	 * @param clearedBy alternatives; the changes of one alternative clear the flag
	 * together
	 */
	public record Flag(String id, String mistake, String severity, String principle, List<String> evidence,
			List<List<Change>> clearedBy) {
	}

	/**
	 * A new answer to a question.
	 *
	 * @param to the whole new value; for a grid the changed rows only
	 */
	public record Change(String question, Object to) {
	}

	/** A mistake without a flag, with the questions that kept it quiet. */
	public record Quiet(String mistake, List<String> evidence) {
	}

	/**
	 * How well a principle is lived, 0 to 100; score and band are null when not scored.
	 */
	public record PrincipleScore(String id, @Nullable Integer score, @Nullable String band, boolean thin,
			boolean capped, List<Component> components) {
	}

	/** One part of a principle's score, 0 to 100. */
	public record Component(String id, int score, List<String> evidence) {
	}

	/** A problem area; need and priority go from 0 to 100. */
	public record Area(String id, int need, int priority, boolean needed, List<String> evidence, List<String> addOns) {
	}

	/** One thing to do; {@code absorbs} are the ids of items that it stands for. */
	public record Recommendation(String id, String kind, String title, String why, String owner, String firstStep,
			String metric, String exit, int reviewAfterDays, boolean hire, @Nullable String principle,
			List<String> evidence, List<String> absorbs) {
	}

	/**
	 * Who should decide and run an activity.
	 *
	 * @param never whether it never belongs to product ops
	 * @param answered who owns it today by the answers, or null
	 * @param contested whether it is disputed or nobody's today
	 */
	public record Ownership(String id, String decides, String runs, String productOps, boolean never,
			@Nullable String answered, boolean contested) {
	}

	/** What to do in the first 90 days. */
	public record Plan(List<String> days30, List<String> days60, List<String> days90) {
	}

	/**
	 * A change of one answer that changes the stage.
	 *
	 * @param from the answer now, or null
	 */
	public record Flip(String question, @Nullable Object from, Object to, String stage) {
	}

	/** A rule that could not be evaluated, with the questions that it lacks. */
	public record NotEvaluated(String rule, List<String> missing) {
	}

	/** How much of what the rules read was answered. */
	public record Confidence(int percent, boolean provisional) {
	}

}
