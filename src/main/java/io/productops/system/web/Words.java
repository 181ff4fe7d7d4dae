package io.productops.system.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.productops.shared.Phrases;
import io.productops.system.Amount;
import io.productops.system.Cadence;
import io.productops.system.Cost;
import io.productops.system.Direction;
import io.productops.system.Frequency;
import io.productops.system.InboundKind;
import io.productops.system.MetricDetails;
import io.productops.system.ProcessWeight;
import io.productops.system.Reading;
import io.productops.system.Stage;
import io.productops.system.SystemDetails;
import io.productops.system.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Says in words how things stand.
 */
final class Words {

	private Words() {
	}

	static String of(Stage stage) {
		return switch (stage) {
			case PLANNED -> "Planned";
			case PILOT -> "Pilot";
			case RUNNING -> "Running";
			case HANDED_OFF -> "Handed off";
			case AUTOMATED -> "Automated";
			case RETIRED -> "Retired";
		};
	}

	/** The class that colours its word. */
	static String style(Stage stage) {
		return switch (stage) {
			case PLANNED -> "poa-st--new";
			case PILOT -> "poa-st--accepted";
			case RUNNING -> "poa-st--progress";
			case HANDED_OFF, AUTOMATED -> "poa-st--done";
			case RETIRED -> "poa-st--declined";
		};
	}

	/** What can be done from a stage, in a sentence. */
	static String allowed(Stage stage) {
		List<String> words = stage.next().stream().map((next) -> switch (next) {
			case PLANNED -> "plan it";
			case PILOT -> "start its pilot";
			case RUNNING -> "let it run";
			case HANDED_OFF -> "hand it off";
			case AUTOMATED -> "say that it is automated";
			case RETIRED -> "retire it";
		}).toList();
		return words.isEmpty() ? "It has ended, so nothing about it can be changed any more."
				: "From here you can " + Phrases.list(words).replace(" and ", " or ") + ".";
	}

	static String of(InboundKind kind) {
		return switch (kind) {
			case HOW_TO -> "How to";
			case STATUS -> "Status";
			case OPPORTUNITY -> "Opportunity";
		};
	}

	static String of(Direction direction) {
		return (direction == Direction.HIGHER) ? "Higher is better" : "Lower is better";
	}

	static String of(Frequency frequency) {
		return switch (frequency) {
			case WEEKLY -> "Every week";
			case EVERY_TWO_WEEKS -> "Every two weeks";
			case MONTHLY -> "Every month";
			case QUARTERLY -> "Every quarter";
		};
	}

	/** How often it is done and when next, as far as that is known. */
	static String of(@Nullable Cadence cadence, Stage stage, LocalDate today) {
		if (cadence == null) {
			return "Not at set times";
		}
		String often = of(cadence.frequency());
		LocalDate next = cadence.next(today);
		if (next == null) {
			return often + ", with no first day yet";
		}
		return !stage.live() ? often + ", until it ended" : next.equals(cadence.from())
				? often + ", first on " + Phrases.date(next) : often + ", next on " + Phrases.date(next);
	}

	/** "12.5 days", "35 %", or "Not known". */
	static String of(@Nullable BigDecimal value, String unit) {
		return (value == null) ? "Not known"
				: unit.isEmpty() ? Amount.words(value) : Amount.words(value) + "\u00a0" + unit;
	}

	/** Whether it worked, in a sentence. */
	static String verdict(MetricDetails metric) {
		Reading latest = metric.latest();
		if (latest == null) {
			return "No reading yet: nobody can say whether it works.";
		}
		String now = of(latest.value(), metric.plan().unit()) + " on " + Phrases.date(latest.day());
		return switch (metric.verdict()) {
			case REACHED -> "The target is reached: " + now + ".";
			case BETTER -> ((metric.plan().target() != null) ? "Better than before, and short of the target: "
					: "Better than before: ") + now + ".";
			case SAME -> "As before: " + now + ".";
			case WORSE -> "Worse than before: " + now + ".";
			case OPEN -> now + ". Without a baseline or a target nobody can say whether that is good.";
		};
	}

	/** Why a system should end or be looked at; empty where nothing is due. */
	static List<String> due(SystemDetails system, List<MetricDetails> metrics, LocalDate today) {
		List<String> reasons = new ArrayList<>();
		if (system.exitMet()) {
			reasons.add("Its exit criterion was met on " + Phrases.date(Objects.requireNonNull(system.exitMetOn()))
					+ ", and it is still there.");
		}
		if (Stage.COSTING.contains(system.stage())) {
			metrics.stream()
				.filter((metric) -> metric.verdict() == Verdict.REACHED)
				.forEach((metric) -> reasons
					.add("“" + metric.plan().name() + "” has reached its target. Does it still need you?"));
		}
		LocalDate check = system.plan().checkOn();
		if (check != null && system.checkDue(today)) {
			reasons.add(check.equals(today) ? "It is to be checked today."
					: "It was to be checked on " + Phrases.date(check) + ".");
		}
		return reasons;
	}

	/** What rituals cost against the budget, in a sentence. */
	static String of(ProcessWeight weight) {
		String hours = Amount.words(weight.hours()) + " PM hours a month";
		BigDecimal budget = weight.budget();
		String later = later(weight, "what");
		if (budget == null) {
			return "Rituals cost " + hours + later + ". No budget is set.";
		}
		return weight.over()
				? "Over budget: rituals cost " + hours + later + ", and the team will spend " + Amount.words(budget)
						+ "."
				: "Rituals cost " + hours + " of the " + Amount.words(budget) + " that the team will spend" + later
						+ ".";
	}

	/** What comes beside, as the end of a sentence. */
	private static String later(ProcessWeight weight, String what) {
		return (weight.planned().signum() == 0) ? ""
				: ", and " + Amount.words(weight.planned()) + " more when " + what + " is planned begins"
						+ (weight.overLater() ? ": that is " + Amount.words(weight.all()) + ", over the budget" : "");
	}

	/**
	 * What a system that is not there yet adds, and what that comes to.
	 * @param weight without it, and in what is planned without it too
	 */
	static String adds(ProcessWeight weight, Cost cost) {
		BigDecimal hours = cost.pmHoursPerMonth();
		String ops = (cost.opsHoursPerWeek() != null)
				? " Product ops spends " + Amount.words(cost.opsHoursPerWeek()) + " hours a week on it." : "";
		if (hours == null) {
			return "Nobody has said how many PM hours it adds. " + of(weight) + ops;
		}
		ProcessWeight after = weight.with(hours);
		String later = later(after, "what else");
		String adds = "From its pilot on it adds " + Amount.words(hours) + " PM hours a month: "
				+ Amount.words(after.hours());
		BigDecimal budget = after.budget();
		if (budget == null) {
			return adds + " in all" + later + ". No budget is set." + ops;
		}
		return adds + (after.over() ? " in all, over the " : " of the ") + Amount.words(budget)
				+ " that the team will spend" + later + "." + ops;
	}

	/** What a system takes of what all of them cost. */
	static String takes(ProcessWeight weight, Cost cost) {
		BigDecimal hours = cost.pmHoursPerMonth();
		return (hours == null) ? "Nobody has said how many PM hours it takes. " + of(weight)
				: "It takes " + Amount.words(hours) + " PM hours a month. " + of(weight);
	}

}
