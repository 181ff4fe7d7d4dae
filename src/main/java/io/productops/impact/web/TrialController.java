package io.productops.impact.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.productops.advice.PlaybookField;
import io.productops.advice.PlaybookText;
import io.productops.impact.Compared;
import io.productops.impact.Trial;
import io.productops.impact.TrialService;
import io.productops.playbook.DraftDetails;
import io.productops.playbook.DraftService;
import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Tries a draft out on the answers of somebody. Nothing is stored.
 */
@Controller
@RequestMapping("/admin/playbook/drafts/{number}/trial")
class TrialController {

	private final TrialService trials;

	private final DraftService drafts;

	TrialController(TrialService trials, DraftService drafts) {
		this.trials = trials;
		this.drafts = drafts;
	}

	/** A path that came with the address is filled in with the value of the draft. */
	@GetMapping
	ModelAndView ask(@PathVariable int number, TrialForm form, @AuthenticationPrincipal CurrentPerson admin) {
		boolean prefilled = !form.path().isEmpty() && form.value().isEmpty();
		String value = prefilled ? PlaybookText.of(this.drafts.text(admin, number).text())
			.field(form.path())
			.map(PlaybookField::value)
			.orElse("") : form.value();
		return page(number, form.with(value), Map.of(), null, HttpStatus.OK, admin);
	}

	@PostMapping
	ModelAndView run(@PathVariable int number, TrialForm form, @AuthenticationPrincipal CurrentPerson admin) {
		Map<String, String> faults = new LinkedHashMap<>();
		this.drafts.draft(admin, number);
		if (form.empty()) {
			faults.put("subject", "Choose a worked case, or enter the name of a finished assessment.");
			return page(number, form, faults, null, HttpStatus.UNPROCESSABLE_CONTENT, admin);
		}
		try {
			return page(number, form, faults, this.trials.run(admin, number, form.answersOf(), form.changes()),
					HttpStatus.OK, admin);
		}
		catch (NotFoundException ex) {
			faults.put("reference", "There is no finished assessment of a team with that name.");
		}
		catch (IllegalArgumentException | IllegalStateException ex) {
			faults.put("path", "The draft has no such field, or this value cannot stand there.");
		}
		return page(number, form, faults, null, HttpStatus.UNPROCESSABLE_CONTENT, admin);
	}

	private ModelAndView page(int number, TrialForm form, Map<String, String> faults, @Nullable Trial trial,
			HttpStatus status, CurrentPerson admin) {
		DraftDetails draft = this.drafts.draft(admin, number);
		List<VerdictRow> rows = List.of();
		String verdict = null;
		String remark = null;
		String before = ImpactPages.before(draft.basedOn());
		if (trial != null && trial.difference() != null) {
			Compared playbooks = Objects.requireNonNull(trial.playbooks());
			before = ImpactPages.before(playbooks.before().ref().version());
			rows = VerdictRow.of(trial.difference(), new Labels(playbooks));
			verdict = trial.difference().any() ? "It comes out differently." : "It comes out the same.";
			remark = (trial.ignored() > 0) ? Count.of(trial.ignored(), "answer is", "answers are")
					+ " no answer to a question of this draft, and left out." : null;
		}
		ModelAndView page = new ModelAndView("impact/trial", status);
		page.addObject("page",
				new TrialPage(draft, faults.isEmpty() ? "Try it" : "Error: Try it",
						"/admin/playbook/drafts/" + number + "/trial", before, "With draft " + number,
						this.trials.cases(admin), form,
						faults.entrySet()
							.stream()
							.map((fault) -> new ErrorView("#" + fault.getKey(), fault.getValue()))
							.toList(),
						faults, (trial != null) ? trial.faults() : List.of(), rows, verdict, remark));
		return page;
	}

}
