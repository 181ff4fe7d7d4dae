package io.productops.system.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.productops.shared.ForbiddenException;
import io.productops.shared.IsoDay;
import io.productops.shared.web.Redirect;
import io.productops.shared.web.Typed;
import io.productops.system.Amount;
import io.productops.system.CsvLine;
import io.productops.system.MetricService;
import io.productops.system.MisplacedTargetException;
import io.productops.system.Reading;
import io.productops.system.ReadingLines;
import io.productops.system.ReadingService;
import io.productops.system.StaleMetricException;
import io.productops.system.TooManyReadingsException;
import io.productops.system.web.MetricPage.LineView;
import io.productops.team.CurrentPerson;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One metric, and the readings that people add to it.
 */
@Controller
@RequestMapping("/metrics/{id}")
class MetricController {

	private static final String FULL = "This metric has 2,000 readings, which is all that it takes.";

	private final MetricService metrics;

	private final ReadingService readings;

	private final MetricPages pages;

	private final UnsavedPages conflicts;

	MetricController(MetricService metrics, ReadingService readings, MetricPages pages, UnsavedPages conflicts) {
		this.metrics = metrics;
		this.readings = readings;
		this.pages = pages;
		this.conflicts = conflicts;
	}

	@GetMapping
	ModelAndView metric(@PathVariable UUID id, @AuthenticationPrincipal CurrentPerson person) {
		return this.pages.show(id, MetricDraft.NONE, person);
	}

	@PostMapping("/readings")
	ModelAndView read(@PathVariable UUID id, @RequestParam(defaultValue = "") String date,
			@RequestParam(defaultValue = "") String value, @AuthenticationPrincipal CurrentPerson person,
			RedirectAttributes next) {
		requireDecider(id, person);
		LocalDate day = IsoDay.read(date.strip());
		BigDecimal amount = Amount.number(value.strip());
		Map<String, String> faults = new LinkedHashMap<>();
		String fault = ReadingService.fault(day, this.pages.today(person));
		if (fault != null) {
			faults.put("date", fault);
		}
		if (amount == null) {
			faults.put("value", "Enter the value as a number such as 12.5.");
		}
		if (day == null || amount == null || !faults.isEmpty()) {
			return this.pages.show(id, MetricDraft.of(date, value, faults), person);
		}
		try {
			boolean corrected = !this.readings.take(id, List.of(new Reading(day, amount)), null, person).isEmpty();
			return saved(id, corrected ? "The reading of that day is corrected." : "The reading is there.", next);
		}
		catch (TooManyReadingsException ex) {
			return this.pages.show(id, MetricDraft.of(date, value, Map.of("date", FULL)), person);
		}
	}

	@PostMapping("/removal")
	ModelAndView remove(@PathVariable UUID id, @RequestParam(defaultValue = "") String date,
			@AuthenticationPrincipal CurrentPerson person, RedirectAttributes next) {
		requireDecider(id, person);
		LocalDate day = IsoDay.read(date.strip());
		if (day == null || !this.readings.forget(id, day, person)) {
			return this.pages.show(id, MetricDraft.of(date, "", Map.of("date", "There is no reading of this day.")),
					person);
		}
		return saved(id, "The reading of that day is gone.", next);
	}

	@PostMapping("/lines")
	ModelAndView paste(@PathVariable UUID id, @RequestParam(defaultValue = "") String lines,
			@AuthenticationPrincipal CurrentPerson person, RedirectAttributes next) {
		requireDecider(id, person);
		ReadingLines sent = ReadingLines.read(lines, this.pages.today(person));
		List<CsvLine<Reading>> read = sent.lines();
		String fault = LineView.fault(read);
		if (fault != null) {
			return this.pages.show(id, MetricDraft.of(lines, LineView.of(read), fault), person);
		}
		try {
			List<Reading> taken = CsvLine.values(read);
			Collection<LocalDate> corrected = this.readings.take(id, taken, sent.direction(), person);
			next.addFlashAttribute("results", read.stream().map((line) -> result(line, corrected)).toList());
			return saved(id, (taken.size() - corrected.size()) + " added, " + corrected.size() + " corrected.", next);
		}
		catch (TooManyReadingsException ex) {
			return this.pages.show(id, MetricDraft.of(lines, List.of(), FULL), person);
		}
		catch (MisplacedTargetException ex) {
			return this.pages.show(id, MetricDraft.of(lines, List.of(), misplaced(ex)), person);
		}
	}

	/** What to do where a line turned the direction. */
	private static String misplaced(MisplacedTargetException ex) {
		return ex.getMessage() + " Do that first, or take the line of the direction out.";
	}

	private static LineView result(CsvLine<Reading> line, Collection<LocalDate> corrected) {
		Reading reading = line.value();
		String result = (reading == null) ? "Taken over" : corrected.contains(reading.day()) ? "Corrected" : "Added";
		return new LineView(line.number(), line.text(), result, true);
	}

	@PostMapping("/details")
	ModelAndView describe(@PathVariable UUID id, MetricForm form, @AuthenticationPrincipal CurrentPerson person,
			RedirectAttributes next) {
		requireDecider(id, person);
		Map<String, String> faults = form.faults();
		if (!faults.isEmpty()) {
			return this.pages.show(id, MetricDraft.of(form, faults), person);
		}
		try {
			this.metrics.describe(id, Typed.version(form.version()), form.toPlan(), person);
			return saved(id, "Saved.", next);
		}
		catch (StaleMetricException ex) {
			return this.conflicts.of(ex.stored(), form);
		}
	}

	/** Before anything is said about what was typed. */
	private void requireDecider(UUID id, CurrentPerson person) {
		if (!this.metrics.find(id, person).changeable()) {
			throw new ForbiddenException("Only a PM or a leader of its team changes metric " + id);
		}
	}

	private static ModelAndView saved(UUID id, String notice, RedirectAttributes next) {
		next.addFlashAttribute("notice", notice);
		return Redirect.to("/metrics/" + id);
	}

}
