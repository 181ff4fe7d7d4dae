package io.productops.report.web;

import java.util.UUID;

import io.productops.report.ReportService;
import io.productops.report.SampleReport;
import io.productops.shared.web.KeyCookie;
import jakarta.servlet.http.HttpServletRequest;

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
	String show(@PathVariable UUID id, HttpServletRequest request, Model model) {
		model.addAttribute("report", ReportView.of(this.reports.find(id, KeyCookie.read(id, request))));
		model.addAttribute("home", "/assessments/" + id);
		return "report/report";
	}

	@GetMapping("/sample-report")
	String showSample(Model model) {
		model.addAttribute("report", ReportView.of(this.sample.get()));
		return "report/report";
	}

}
