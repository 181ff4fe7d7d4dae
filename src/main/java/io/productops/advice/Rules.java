package io.productops.advice;

import java.util.List;

import io.productops.advice.PlaybookDocument.AddOn;
import io.productops.advice.PlaybookDocument.Capacity;
import io.productops.advice.PlaybookDocument.CheckRule;
import io.productops.advice.PlaybookDocument.Line;
import io.productops.advice.PlaybookDocument.Note;
import io.productops.advice.PlaybookDocument.PillarRule;
import io.productops.advice.PlaybookDocument.Precondition;
import io.productops.advice.PlaybookDocument.Principle;
import io.productops.advice.PlaybookDocument.ProblemArea;
import io.productops.advice.PlaybookDocument.Rule;
import io.productops.advice.PlaybookDocument.ScoreComponent;
import io.productops.advice.PlaybookDocument.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a playbook, each beside its compiled conditions. Slots are places in
 * {@link Model}.
 *
 * @param load slot of the share of the week that is lost
 * @param loadBasis slot of how that share is known
 * @param corrected slot of the stage
 * @param second slot of the stage of the second reading
 * @param move slot of what the stage means for what is there
 * @param ranking slot of the areas in order
 * @param stageTerms everything that the stage table reads
 */
record Rules(int load, int loadBasis, int corrected, int second, int move, int ranking, List<Term> stageTerms,
		List<Of<Trigger>> triggers, List<Of<Precondition>> preconditions, List<Of<Rule>> flags, List<Of<Note>> notes,
		List<Of<Note>> contradictions, List<Of<Note>> openings, List<Scored> principles, List<Ranked> areas,
		List<Check> checks, List<Of<Capacity>> capacities, List<Of<PillarRule>> pillars, List<Text> sizing,
		List<Text> recheck, List<Text> days30, List<Text> days60, List<Text> days90) {

	/**
	 * Something with conditions.
	 *
	 * @param slot where its outcome is found
	 * @param levels its conditions, the first that holds decides
	 */
	record Of<T>(T rule, int slot, List<Term> levels) {
	}

	record Scored(Principle principle, List<Component> components) {
	}

	record Component(ScoreComponent component, @Nullable Term when, Term value) {
	}

	/**
	 * @param need slot of the area's need
	 */
	record Ranked(ProblemArea area, int need, Term maturity, List<Term> evidence, List<Optional> addOns) {
	}

	record Optional(AddOn addOn, Term when) {
	}

	record Check(CheckRule rule, @Nullable Term when, Term value, Term met) {
	}

	record Text(Line line, @Nullable Term when) {
	}

}
