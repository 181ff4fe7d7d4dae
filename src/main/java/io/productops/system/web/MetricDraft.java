package io.productops.system.web;

import java.util.List;
import java.util.Map;

import io.productops.system.web.MetricPage.LineView;
import org.jspecify.annotations.Nullable;

/**
 * What was typed on the page of a metric and could not be taken.
 *
 * @param form null where the form of what is measured was not sent
 * @param faults by the id of the input
 */
record MetricDraft(@Nullable MetricForm form, String day, String value, String lines, List<LineView> results,
		Map<String, String> faults) {

	static final MetricDraft NONE = new MetricDraft(null, "", "", "", List.of(), Map.of());

	static MetricDraft of(MetricForm form, Map<String, String> faults) {
		return new MetricDraft(form, "", "", "", List.of(), faults);
	}

	static MetricDraft of(String day, String value, Map<String, String> faults) {
		return new MetricDraft(null, day, value, "", List.of(), faults);
	}

	static MetricDraft of(String lines, List<LineView> results, String fault) {
		return new MetricDraft(null, "", "", lines, results, Map.of("lines", fault));
	}

}
