package io.productops.impact.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.productops.advice.PlaybookField;
import io.productops.advice.PlaybookText;
import io.productops.impact.TrialService;
import io.productops.impact.WorkedCase;
import io.productops.playbook.DraftService;
import io.productops.shared.NotFoundException;
import io.productops.team.CurrentPerson;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Tries a draft out on the answers of somebody, also with what stands in the form of a
 * part and is not saved. Nothing is stored.
 */
@Controller
@RequestMapping("/admin/playbook/drafts/{number}/trial")
class TrialController {

	private final TrialService trials;

	private final DraftService drafts;

	private final TrialPages pages;

	TrialController(TrialService trials, DraftService drafts, TrialPages pages) {
		this.trials = trials;
		this.drafts = drafts;
		this.pages = pages;
	}

	/** A path that came with the address is filled in with the value of the draft. */
	@GetMapping
	ModelAndView ask(@PathVariable int number, @RequestParam Map<String, String> sent,
			@AuthenticationPrincipal CurrentPerson admin) {
		TrialForm form = TrialForm.of(sent);
		boolean prefilled = !form.path().isEmpty() && form.value().isEmpty();
		String value = prefilled ? text(number, admin).field(form.path()).map(PlaybookField::value).orElse("")
				: form.value();
		return this.pages.of(number, form.with(value), Map.of(), admin);
	}

	@PostMapping
	ModelAndView run(@PathVariable int number, @RequestParam Map<String, String> sent,
			@AuthenticationPrincipal CurrentPerson admin) {
		TrialForm form = TrialForm.of(sent);
		PlaybookText text = text(number, admin);
		if (form.ofPart()) {
			form = form.with(different(text, form.fields()));
			// who comes from the form of a part sees something at once
			form = sent.containsKey("subject") ? form
					: form.on(this.trials.cases(admin).stream().map(WorkedCase::id).findFirst().orElse(""));
		}
		Map<String, String> faults = faults(text, form);
		if (form.empty()) {
			faults.put("subject", "Choose a worked case, or a finished assessment.");
		}
		if (!faults.isEmpty()) {
			return this.pages.of(number, form, faults, admin);
		}
		try {
			return this.pages.of(number, form, this.trials.run(admin, number, form.answersOf(), form.changes()), admin);
		}
		catch (NotFoundException ex) {
			faults.put("reference", "There is no finished assessment of a team with that name.");
		}
		catch (IllegalArgumentException | IllegalStateException ex) {
			faults.put(form.ofPart() ? "subject" : "path", "This value cannot be written into the text by itself.");
		}
		return this.pages.of(number, form, faults, admin);
	}

	/** What was typed and is not stored. */
	private static Map<String, String> different(PlaybookText text, Map<String, String> typed) {
		Map<String, String> different = new LinkedHashMap<>();
		typed.forEach((path, value) -> text.field(path)
			.filter((field) -> !PlaybookText.normal(field.kind(), value).equals(field.value()))
			.ifPresent((field) -> different.put(path, PlaybookText.normal(field.kind(), value))));
		return different;
	}

	private static Map<String, String> faults(PlaybookText text, TrialForm form) {
		Map<String, String> faults = new LinkedHashMap<>();
		form.changes().forEach((path, value) -> {
			PlaybookField field = text.field(path).orElse(null);
			if (field == null) {
				faults.put("path", "The draft has no such field.");
			}
			else if (value.isBlank() && field.required()) {
				faults.put(TrialPages.id(form, path), "Enter something; it must not be empty.");
			}
		});
		return faults;
	}

	private PlaybookText text(int number, CurrentPerson admin) {
		return PlaybookText.of(this.drafts.text(admin, number).text());
	}

}
