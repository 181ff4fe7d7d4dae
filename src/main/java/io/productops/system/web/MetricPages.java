package io.productops.system.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import io.productops.shared.web.ErrorView;
import io.productops.system.MetricDetails;
import io.productops.system.MetricService;
import io.productops.system.MetricSubject;
import io.productops.team.CurrentPerson;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Makes the page of one metric.
 */
@Component
class MetricPages {

	private final MetricService metrics;

	private final MetricViews views;

	private final Clock clock;

	MetricPages(MetricService metrics, MetricViews views, Clock clock) {
		this.metrics = metrics;
		this.views = views;
		this.clock = clock;
	}

	LocalDate today(CurrentPerson person) {
		return LocalDate.now(this.clock.withZone(person.zone()));
	}

	/** The page, with 422 where something that was sent could not be taken. */
	ModelAndView show(UUID id, MetricDraft draft, CurrentPerson person) {
		return new ModelAndView("system/metric", Map.of("page", of(this.metrics.find(id, person), draft, person)),
				draft.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private MetricPage of(MetricDetails metric, MetricDraft draft, CurrentPerson person) {
		MetricForm form = (draft.form() != null) ? draft.form() : MetricForm.of(metric);
		boolean system = metric.subject().kind() == MetricSubject.Kind.SYSTEM;
		return new MetricPage((draft.faults().isEmpty() ? "" : "Error: ") + metric.plan().name(),
				(system ? "/systems/" : "/recommendations/") + metric.subject().id(),
				system ? "Back to the system" : "Back to the recommendation", this.views.of(metric, person),
				draft.day().isEmpty() ? today(person).toString() : draft.day(), draft.value(), draft.lines(),
				draft.results(), metric.changeable() ? form : null, form.directions(),
				draft.faults()
					.entrySet()
					.stream()
					.map((fault) -> new ErrorView("#" + fault.getKey(), fault.getValue()))
					.toList(),
				draft.faults());
	}

}
