package io.productops.system.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.productops.shared.web.Typed;
import io.productops.system.Frequency;
import io.productops.system.MetricDetails;
import io.productops.system.Stage;
import io.productops.system.SystemDetails;
import io.productops.system.web.ConflictPage.FieldView;
import io.productops.team.CurrentPerson;
import io.productops.team.TeammateService;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Makes the page for a change that came too late: 409.
 */
@Component
class UnsavedPages {

	private static final String CHANGED = "Somebody changed this after you opened it.";

	private final TeammateService teammates;

	UnsavedPages(TeammateService teammates) {
		this.teammates = teammates;
	}

	/** Whether a change can be made as things stand, however often it is sent. */
	static boolean allowed(SystemDetails stored, String change, SystemForm typed) {
		Stage next = typed.next();
		return switch (change) {
			case SystemController.CANCELLATION -> stored.stage() == Stage.PLANNED;
			case "stage", "check" -> !stored.ended() && (next == null || stored.stage().leadsTo(next));
			default -> !stored.ended();
		};
	}

	/**
	 * For a change of a system.
	 * @param change the part of the address behind its id
	 */
	ModelAndView of(SystemDetails stored, String change, SystemForm typed, CurrentPerson person) {
		SystemForm now = SystemForm.of(stored);
		List<FieldView> fields = new ArrayList<>();
		Map<String, String> hidden = new LinkedHashMap<>();
		hidden.put("version", now.version());
		Stage next = typed.next();
		boolean allowed = allowed(stored, change, typed);
		String reason = CHANGED + " It is “" + Words.of(stored.stage()) + "” now.";
		if (change.equals("details")) {
			Map<UUID, String> names = this.teammates.teammates(stored.team(), person);
			fields.add(new FieldView("Owner", name(now.owner(), names), name(typed.owner(), names)));
			fields.add(new FieldView("Success metric", now.successMetric(), typed.successMetric()));
			fields.add(new FieldView("Exit criterion", now.exitCriterion(), typed.exitCriterion()));
			fields.add(new FieldView("Ops hours a week", now.opsHours(), typed.opsHours()));
			fields.add(new FieldView("PM hours a month", now.pmHours(), typed.pmHours()));
			fields.add(new FieldView("How often", often(now.frequency()), often(typed.frequency())));
			fields.add(new FieldView("For the first time on", now.cadenceFrom(), typed.cadenceFrom()));
			hidden.put("owner", typed.owner());
			hidden.put("successMetric", typed.successMetric());
			hidden.put("exitCriterion", typed.exitCriterion());
			hidden.put("opsHours", typed.opsHours());
			hidden.put("pmHours", typed.pmHours());
			hidden.put("frequency", typed.frequency());
			hidden.put("cadenceFrom", typed.cadenceFrom());
		}
		else if (change.equals(SystemController.CANCELLATION)) {
			fields.add(new FieldView("Stage", Words.of(stored.stage()), "Called off"));
		}
		else {
			fields.add(new FieldView("Stage", Words.of(stored.stage()),
					(next != null) ? Words.of(next) : Words.of(stored.stage())));
			fields.add(new FieldView("What you said", "", typed.words()));
			hidden.put("stage", typed.stage());
			hidden.put("words", typed.words());
			hidden.put("met", typed.met());
		}
		if (typed.keepsCheck()) {
			hidden.put("checkStays", typed.checkStays());
		}
		else if (change.equals("details") || change.equals("check")) {
			fields.add(new FieldView("Next check", now.checkOn(), typed.checkOn()));
			hidden.put("checkOn", typed.checkOn());
		}
		if (!allowed) {
			reason = "It is “" + Words.of(stored.stage()) + "” now. " + Words.allowed(stored.stage());
		}
		String href = "/systems/" + stored.id();
		return page(stored.title(), href, reason, fields, allowed ? href + "/" + change : null, hidden);
	}

	/** For a change of what a metric measures. */
	ModelAndView of(MetricDetails stored, MetricForm typed) {
		MetricForm now = MetricForm.of(stored);
		List<FieldView> fields = List.of(new FieldView("What is measured", now.name(), typed.name()),
				new FieldView("Unit", now.unit(), typed.unit()),
				new FieldView("Better is", now.direction(), typed.direction()),
				new FieldView("Baseline", now.baseline(), typed.baseline()),
				new FieldView("Target", now.target(), typed.target()));
		Map<String, String> hidden = new LinkedHashMap<>();
		hidden.put("version", now.version());
		hidden.put("name", typed.name());
		hidden.put("unit", typed.unit());
		hidden.put("direction", typed.direction());
		hidden.put("baseline", typed.baseline());
		hidden.put("target", typed.target());
		String href = "/metrics/" + stored.id();
		return page(stored.plan().name(), href, CHANGED, fields, href + "/details", hidden);
	}

	private static String often(String frequency) {
		Frequency often = Typed.constant(Frequency.class, frequency);
		return (often != null) ? Words.of(often) : "Not at set times";
	}

	private static String name(String id, Map<UUID, String> names) {
		UUID owner = Typed.id(id);
		return (owner != null) ? names.getOrDefault(owner, "Somebody who has left") : "Nobody";
	}

	private static ModelAndView page(String name, String href, String reason, List<FieldView> fields,
			@Nullable String action, Map<String, String> hidden) {
		return new ModelAndView("system/conflict",
				Map.of("page", new ConflictPage(name, href, reason, fields, action, hidden)), HttpStatus.CONFLICT);
	}

}
