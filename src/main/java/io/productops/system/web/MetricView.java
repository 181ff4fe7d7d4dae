package io.productops.system.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A metric as pages show it, for the template {@code system/metrics}.
 *
 * @param verdict whether it worked, in a sentence
 * @param chart SVG that is safe, or null where there is no reading
 * @param readings the newest first
 * @param changeable whether the person may add readings
 */
public record MetricView(String id, String href, String name, String verdict, boolean reached, String baseline,
		String target, String direction, @Nullable String chart, List<ReadingView> readings, boolean changeable) {

	/** A row of the table. */
	public record ReadingView(String day, String value) {
	}

}
