package io.productops.recommendation.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import io.productops.recommendation.Beginning;
import io.productops.recommendation.Decision;
import io.productops.recommendation.Outcome;
import io.productops.recommendation.StatusChange;
import io.productops.recommendation.WorkDays;
import io.productops.recommendation.WorkState;
import io.productops.recommendation.WorkText;
import io.productops.shared.IsoDay;
import io.productops.shared.web.Typed;
import io.productops.system.Amount;
import io.productops.system.Cost;
import io.productops.system.Direction;
import org.jspecify.annotations.Nullable;

/**
 * What was typed for a decision; which it is, says the address that it was sent to.
 */
record DecideForm(String version, String words, String owner, String due, String until, String outcome, String opsHours,
		String pmHours, String direction) {

	private static final String HOURS = "Enter hours such as 2 or 1.5, or nothing.";

	DecideForm {
		version = Typed.text(version);
		words = Typed.text(words);
		owner = Typed.text(owner);
		due = Typed.text(due);
		until = Typed.text(until);
		outcome = Typed.text(outcome);
		opsHours = Typed.text(opsHours);
		pmHours = Typed.text(pmHours);
		direction = Typed.text(direction);
	}

	/** As the page first shows it: whoever decides is asked whether they do it. */
	static DecideForm of(long version, WorkState work, String me, Beginning offered) {
		return new DecideForm(String.valueOf(version), "", (work.owner() != null) ? work.owner().toString() : me,
				(work.due() != null) ? work.due().toString() : "", "", "",
				Amount.text(offered.cost().opsHoursPerWeek()), Amount.text(offered.cost().pmHoursPerMonth()),
				offered.better().name().toLowerCase(Locale.ROOT));
	}

	/** What is wrong for that decision, by field. */
	Map<String, String> faults(StatusChange change, LocalDate today) {
		Map<String, String> faults = new LinkedHashMap<>();
		if (change == StatusChange.ACCEPT && !this.owner.isEmpty() && Typed.id(this.owner) == null) {
			faults.put("owner", OWNER);
		}
		if (change == StatusChange.ACCEPT) {
			put(faults, "due", this.due.isEmpty() ? null : WorkDays.due(this.due, today));
			faults.putAll(faultsOfBeginning());
		}
		if (change == StatusChange.DEFER) {
			put(faults, "until",
					this.until.isEmpty() ? "To decide later, enter the day on which to decide, such as 2027-01-29."
							: WorkDays.until(this.until, today));
		}
		if (change == StatusChange.COMPLETE && Typed.constant(Outcome.class, this.outcome) == null) {
			faults.put("outcome", "Choose whether it helped.");
		}
		String fault = WorkText.words(this.words);
		if (fault != null) {
			faults.put("words", fault);
		}
		else if (change.needsWords() && this.words.isEmpty()) {
			faults.put("words", (change == StatusChange.COMPLETE) ? "Say what changed."
					: "Say why, so that the others understand it later.");
		}
		return faults;
	}

	private static void put(Map<String, String> faults, String field, @Nullable String fault) {
		if (fault != null) {
			faults.put(field, fault);
		}
	}

	private Map<String, String> faultsOfBeginning() {
		Map<String, String> faults = new LinkedHashMap<>();
		if (!this.opsHours.isEmpty() && Amount.hours(this.opsHours) == null) {
			faults.put("opsHours", HOURS);
		}
		if (!this.pmHours.isEmpty() && Amount.hours(this.pmHours) == null) {
			faults.put("pmHours", HOURS);
		}
		if (!this.direction.isEmpty() && Typed.constant(Direction.class, this.direction) == null) {
			faults.put("direction", "Choose which way is better.");
		}
		return faults;
	}

	/** What was typed of the hours; what cannot be read is not known. */
	Cost cost() {
		return new Cost(Amount.hours(this.opsHours), Amount.hours(this.pmHours));
	}

	static final String OWNER = "Choose a member of the team, or nobody.";

	/**
	 * To be asked only when there are no faults.
	 * @param offered the direction that counts where none was chosen
	 */
	Decision toDecision(StatusChange change, Beginning offered) {
		boolean accept = change == StatusChange.ACCEPT;
		@Nullable Outcome result = (change == StatusChange.COMPLETE) ? Typed.constant(Outcome.class, this.outcome) : null;
		return new Decision(change, this.words, (change == StatusChange.DEFER) ? IsoDay.read(this.until) : null, result,
				accept ? Typed.id(this.owner) : null, accept ? IsoDay.read(this.due) : null,
				accept ? beginning(offered) : null);
	}

	private Beginning beginning(Beginning offered) {
		Direction chosen = Typed.constant(Direction.class, this.direction);
		return new Beginning(cost(), (chosen != null) ? chosen : offered.better());
	}

	/** What was typed, to be sent again. */
	Map<String, String> fields() {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("words", this.words);
		fields.put("owner", this.owner);
		fields.put("due", this.due);
		fields.put("until", this.until);
		fields.put("outcome", this.outcome);
		fields.put("opsHours", this.opsHours);
		fields.put("pmHours", this.pmHours);
		fields.put("direction", this.direction);
		return fields;
	}

}
