package io.productops.system.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import io.productops.shared.IsoDay;
import io.productops.shared.web.Typed;
import io.productops.system.Amount;
import io.productops.system.Cadence;
import io.productops.system.Cost;
import io.productops.system.Frequency;
import io.productops.system.Stage;
import io.productops.system.StageService;
import io.productops.system.SystemDetails;
import io.productops.system.SystemPlan;
import io.productops.system.SystemText;
import org.jspecify.annotations.Nullable;

/**
 * What was typed to change a system; which of its forms it is, says the address that it
 * was sent to. Faults are named by the id of the input: the form and the field.
 */
record SystemForm(String version, String stage, String words, String owner, String successMetric, String exitCriterion,
		String opsHours, String pmHours, String frequency, String cadenceFrom, String checkOn, String checkStays,
		String met) {

	static final String OWNER = "Choose a member of the team, or nobody.";

	private static final String HOURS = "Enter hours such as 2 or 1.5, or nothing.";

	private static final String DUE = "The check is due: say what changed, and enter the next day here.";

	SystemForm {
		version = Typed.text(version);
		stage = Typed.text(stage);
		words = Typed.text(words);
		owner = Typed.text(owner);
		successMetric = Typed.text(successMetric);
		exitCriterion = Typed.text(exitCriterion);
		opsHours = Typed.text(opsHours);
		pmHours = Typed.text(pmHours);
		frequency = Typed.text(frequency);
		cadenceFrom = Typed.text(cadenceFrom);
		checkOn = Typed.text(checkOn);
		checkStays = Typed.text(checkStays);
		met = Typed.text(met);
	}

	/** As the page first shows it. */
	static SystemForm of(SystemDetails system) {
		SystemPlan plan = system.plan();
		Cadence cadence = plan.cadence();
		return new SystemForm(String.valueOf(system.version()), "", "",
				(plan.owner() != null) ? plan.owner().toString() : "", plan.successMetric(), plan.exitCriterion(),
				Amount.text(plan.cost().opsHoursPerWeek()), Amount.text(plan.cost().pmHoursPerMonth()),
				(cadence != null) ? cadence.frequency().name().toLowerCase(Locale.ROOT) : "",
				(cadence != null) ? text(cadence.from()) : "", text(plan.checkOn()), "", "");
	}

	private static String text(@Nullable LocalDate day) {
		return (day != null) ? day.toString() : "";
	}

	/** Only with the version, for a form that asks for something new. */
	static SystemForm of(String version) {
		return new SystemForm(version, "", "", "", "", "", "", "", "", "", "", "", "");
	}

	/** The stage that was chosen, or null. */
	@Nullable Stage next() {
		return Typed.constant(Stage.class, this.stage);
	}

	/** What is wrong with a move to another stage. */
	Map<String, String> faultsOfStage() {
		Map<String, String> faults = new LinkedHashMap<>();
		Stage next = next();
		if (next == null) {
			faults.put("stage-stage", "Choose the stage that it is in now.");
		}
		else if (!next.live() && this.words.isEmpty()) {
			faults.put("stage-words", "Say what became of it, so that the others understand it later.");
		}
		put(faults, "stage-words", SystemText.words(this.words));
		return faults;
	}

	/** Whether the form came without a next check, because what was there is to stay. */
	boolean keepsCheck() {
		return this.checkStays.equals("yes");
	}

	/**
	 * What is wrong with the details.
	 * @param stored what they are to change
	 */
	Map<String, String> faultsOfDetails(SystemDetails stored, LocalDate today) {
		Map<String, String> faults = new LinkedHashMap<>();
		put(faults, "details-owner", (this.owner.isEmpty() || Typed.id(this.owner) != null) ? null : OWNER);
		put(faults, "details-successMetric", SystemText.successMetric(this.successMetric));
		put(faults, "details-exitCriterion", SystemText.exitCriterion(this.exitCriterion));
		put(faults, "details-opsHours", hours(this.opsHours));
		put(faults, "details-pmHours", hours(this.pmHours));
		Frequency often = Typed.constant(Frequency.class, this.frequency);
		put(faults, "details-frequency", (often != null || this.frequency.isEmpty() && this.cadenceFrom.isEmpty())
				? null : "Choose how often, or take the first day away.");
		put(faults, "details-cadenceFrom", this.cadenceFrom.isEmpty() ? null : IsoDay.fault(this.cadenceFrom));
		if (!keepsCheck() && !this.checkOn.equals(text(stored.plan().checkOn()))) {
			boolean due = stored.checkDue(today);
			put(faults, due ? "check-checkOn" : "details-checkOn",
					due ? DUE : this.checkOn.isEmpty() ? null : next(today));
		}
		return faults;
	}

	/** What is wrong with the day of the next check. */
	private @Nullable String next(LocalDate today) {
		LocalDate day = IsoDay.read(this.checkOn);
		return (day != null) ? StageService.fault(day, today) : IsoDay.fault(this.checkOn);
	}

	/** What is wrong with the answer to what changed. */
	Map<String, String> faultsOfCheck(LocalDate today) {
		Map<String, String> faults = new LinkedHashMap<>();
		put(faults, "check-words", this.words.isEmpty() ? "Say what changed." : SystemText.words(this.words));
		boolean needed = this.stage.isEmpty();
		if (needed && this.checkOn.isEmpty()) {
			faults.put("check-checkOn", "Enter the day of the next check, such as 2027-01-29, or choose a stage.");
		}
		else if (!this.checkOn.isEmpty()) {
			put(faults, "check-checkOn", next(today));
		}
		if (!needed && next() == null) {
			faults.put("check-stage", "Choose one of the stages, or that it stays as it is.");
		}
		return faults;
	}

	/** What is wrong with what is said about the exit. */
	Map<String, String> faultsOfExit() {
		Map<String, String> faults = new LinkedHashMap<>();
		put(faults, "exit-words", SystemText.words(this.words));
		return faults;
	}

	private static void put(Map<String, String> faults, String field, @Nullable String fault) {
		if (fault != null) {
			faults.put(field, fault);
		}
	}

	private static @Nullable String hours(String text) {
		return (text.isEmpty() || Amount.hours(text) != null) ? null : HOURS;
	}

	/** To be asked only when the details have no faults. */
	SystemPlan toPlan(SystemDetails stored) {
		Frequency often = Typed.constant(Frequency.class, this.frequency);
		return new SystemPlan(Typed.id(this.owner), this.successMetric, this.exitCriterion,
				new Cost(Amount.hours(this.opsHours), Amount.hours(this.pmHours)),
				(often != null) ? new Cadence(often, IsoDay.read(this.cadenceFrom)) : null,
				keepsCheck() ? stored.plan().checkOn() : IsoDay.read(this.checkOn));
	}

}
