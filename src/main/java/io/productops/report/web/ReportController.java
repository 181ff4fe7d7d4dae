package io.productops.report.web;

import java.util.UUID;

import io.productops.report.ReportService;
import io.productops.report.SampleReport;
import io.productops.shared.NotFoundException;
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
	String show(@PathVariable String id, HttpServletRequest request, Model model) {
		UUID assessment = id(id);
		model.addAttribute("report", ReportView.of(this.reports.find(assessment, KeyCookie.read(assessment, request))));
		model.addAttribute("home", "/assessments/" + assessment);
		return "report/report";
	}

	@GetMapping("/sample-report")
	String showSample(Model model) {
		model.addAttribute("report", ReportView.of(this.sample.get()));
		return "report/report";
	}

	// an address with anything but an id in it does not exist, like one with a foreign id
	private static UUID id(String text) {
		try {
			UUID id = UUID.fromString(text);
			if (id.toString().equals(text)) {
				return id;
			}
		}
		catch (IllegalArgumentException ex) {
			// the same answer as below
		}
		throw new NotFoundException("No assessment");
	}

}
