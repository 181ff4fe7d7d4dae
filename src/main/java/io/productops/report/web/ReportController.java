package io.productops.report.web;

import java.util.UUID;

import io.productops.assessment.Access;
import io.productops.report.ReportService;
import io.productops.report.SampleReport;
import io.productops.report.TodaysAdvice;
import io.productops.shared.web.Redirect;
import io.productops.shared.web.KeyCookie;
import io.productops.team.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows reports.
 */
@Controller
class ReportController {

	private final ReportService reports;

	private final SampleReport sample;

	ReportController(ReportService reports, SampleReport sample) {
		this.reports = reports;
		this.sample = sample;
	}

	@GetMapping("/assessments/{id}/report")
	String show(@PathVariable UUID id, @AuthenticationPrincipal @Nullable CurrentPerson person,
			HttpServletRequest request, Model model) {
		Access access = new Access(person, KeyCookie.read(id, request));
		model.addAttribute("report", ReportView.of(this.reports.find(id, access)));
		model.addAttribute("home", "/assessments/" + id);
		model.addAttribute("id", id);
		return "report/report";
	}

	/** What today's playbook would say; an up-to-date report says it itself. */
	@GetMapping("/assessments/{id}/report/today")
	ModelAndView showToday(@PathVariable UUID id, @AuthenticationPrincipal @Nullable CurrentPerson person,
			HttpServletRequest request) {
		TodaysAdvice today = this.reports.today(id, new Access(person, KeyCookie.read(id, request)));
		return (today == null) ? Redirect.to("/assessments/" + id + "/report")
				: new ModelAndView("report/today", "today", TodayView.of(today)).addObject("home",
						"/assessments/" + id);
	}

	/** What has changed in the words of the playbook; in an up-to-date report nothing. */
	@GetMapping("/assessments/{id}/report/wording")
	ModelAndView showWording(@PathVariable UUID id, @AuthenticationPrincipal @Nullable CurrentPerson person,
			HttpServletRequest request) {
		TodaysAdvice today = this.reports.today(id, new Access(person, KeyCookie.read(id, request)));
		return (today == null) ? Redirect.to("/assessments/" + id + "/report")
				: new ModelAndView("report/wording", "wording", WordingView.of(today)).addObject("home",
						"/assessments/" + id);
	}

	@GetMapping("/sample-report")
	String showSample(Model model) {
		model.addAttribute("report", ReportView.of(this.sample.get()));
		return "report/report";
	}

}
