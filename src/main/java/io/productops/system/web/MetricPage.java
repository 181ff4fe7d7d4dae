package io.productops.system.web;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

import io.productops.shared.web.ErrorView;
import io.productops.system.CsvLine;
import org.jspecify.annotations.Nullable;

/**
 * One metric with its readings and the forms that add to them.
 *
 * @param title of the window
 * @param subjectHref the page of what it is a metric of
 * @param day what was typed into the form of one reading, or today
 * @param lines what was pasted
 * @param results of what was pasted, line by line
 * @param form what is measured; null for those who only read
 */
record MetricPage(String title, String subjectHref, String subject, MetricView metric, String day, String value,
		String lines, List<LineView> results, @Nullable MetricForm form, List<OptionView> directions,
		List<ErrorView> errors, Map<String, String> faults) {

	/** What is wrong with the input of that id, or null. */
	public @Nullable String fault(String field) {
		return this.faults.get(field);
	}

	/** What became of a line; it can wait in a session for the page behind a redirect. */
	record LineView(int number, String text, String result, boolean fine) implements Serializable {

		/**
		 * Of a text that was refused as a whole because some of its lines have faults.
		 */
		static List<LineView> of(List<? extends CsvLine<?>> lines) {
			return lines.stream()
				.map((line) -> new LineView(line.number(), line.text(),
						(line.fault() != null) ? line.fault() : "Can be used", line.fault() == null))
				.toList();
		}

		/** What is wrong with a text as a whole, or null. */
		static @Nullable String fault(List<? extends CsvLine<?>> lines) {
			long faults = lines.stream().filter((line) -> line.fault() != null).count();
			return lines
				.isEmpty()
						? "Paste at least one line."
						: (lines.size() > CsvLine.MOST) ? "Paste at most 1,000 lines at once."
								: (faults > 0)
										? faults + " of " + lines.size()
												+ " lines cannot be used, so nothing was stored. Mend them below."
										: null;
		}

	}

}
