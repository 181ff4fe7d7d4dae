package io.productops.recommendation.web;

import java.util.List;

import io.productops.recommendation.Effort;
import io.productops.recommendation.Grade;
import io.productops.recommendation.Outcome;
import io.productops.recommendation.RecommendationStatus;
import io.productops.recommendation.StatusChange;
import io.productops.shared.Phrases;
import io.productops.system.Stage;

/**
 * What the pages call statuses, decisions and values.
 */
final class Words {

	/** The kinds of recommendations, as the engine names them. */
	static final List<String> KINDS = List.of("flag", "removal", "precondition", "stage", "capacity", "system",
			"principle");

	private Words() {
	}

	static String of(RecommendationStatus status) {
		return switch (status) {
			case PROPOSED -> "Proposed";
			case ACCEPTED -> "Accepted";
			case DECLINED -> "Declined";
			case DEFERRED -> "Deferred";
			case IN_PROGRESS -> "In progress";
			case DONE -> "Done";
			case DROPPED -> "Dropped";
		};
	}

	/** The class that colours a status. */
	static String style(RecommendationStatus status) {
		return "poa-st--" + switch (status) {
			case PROPOSED, DEFERRED -> "new";
			case ACCEPTED -> "accepted";
			case IN_PROGRESS -> "progress";
			case DONE -> "done";
			case DECLINED, DROPPED -> "declined";
		};
	}

	static String of(StatusChange change) {
		return switch (change) {
			case ACCEPT -> "accept it";
			case DECLINE -> "decline it";
			case DEFER -> "decide later";
			case START -> "start it";
			case COMPLETE -> "mark it as done";
			case DROP -> "drop it";
			case REOPEN -> "reopen it";
		};
	}

	/** Everything that can be decided in that status, as the end of a sentence. */
	static String allowed(RecommendationStatus status) {
		List<String> allowed = status.allowed().stream().map(Words::of).toList();
		return Phrases.list(allowed).replace(" and ", " or ");
	}

	static String of(Outcome outcome) {
		return switch (outcome) {
			case HELPED -> "It helped";
			case NO_EFFECT -> "It had no effect";
			case WORSE -> "It made things worse";
			case NOT_KNOWN -> "Not known yet";
		};
	}

	/** Where a system stands, as the end of a sentence. */
	static String of(Stage stage) {
		return switch (stage) {
			case PLANNED -> "planned";
			case PILOT -> "in its pilot";
			case RUNNING -> "running";
			case HANDED_OFF -> "handed off";
			case AUTOMATED -> "automated";
			case RETIRED -> "retired";
		};
	}

	static String of(Effort effort) {
		return switch (effort) {
			case SMALL -> "Small: days";
			case MEDIUM -> "Medium: weeks";
			case LARGE -> "Large: months";
		};
	}

	static String of(Grade grade) {
		return Phrases.capital(grade.name().toLowerCase(java.util.Locale.ROOT));
	}

	static String kind(String kind) {
		return switch (kind) {
			case "flag" -> "Mistake to fix";
			case "removal" -> "Something to remove";
			case "precondition" -> "Before a hire";
			case "stage" -> "The next step";
			case "capacity" -> "Capacity";
			case "system" -> "System";
			case "principle" -> "Principle";
			default -> Phrases.capital(kind);
		};
	}

}
