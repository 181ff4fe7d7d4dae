package io.productops.report.web;

import java.util.UUID;

import io.productops.assessment.Access;
import io.productops.report.ReportService;
import io.productops.report.SampleReport;
import io.productops.shared.web.KeyCookie;
import io.productops.team.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

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

	@GetMapping("/sample-report")
	String showSample(Model model) {
		model.addAttribute("report", ReportView.of(this.sample.get()));
		return "report/report";
	}

}
