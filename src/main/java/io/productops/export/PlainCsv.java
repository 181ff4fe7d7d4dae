package io.productops.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

import io.productops.shared.Csv;

/**
 * Everything that is known of each, in one line. The title comes first: some programs
 * name a row by it.
 */
final class PlainCsv implements ExportFile {

	static final String[] HEADS = { "title", "id", "team", "source", "status", "kind", "severity", "priority", "owner",
			"due", "decide_on", "effort", "impact", "confidence", "labels", "ticket", "why", "first_step", "measure",
			"ends_when", "meant_for", "principle", "review_after_days", "note", "outcome", "link", "created_at",
			"updated_at" };

	private final Writer out;

	private final DateStyle dates;

	PlainCsv(OutputStream out, DateStyle dates) {
		this.out = Utf8.writer(out);
		this.dates = dates;
	}

	@Override
	public void write(WorkItems items) throws IOException {
		Csv csv = Csv.start(this.out, HEADS);
		items.each((item) -> {
			WorkItem.Advice advice = item.advice();
			csv.row(advice.title(), item.id(), item.team(), item.source(), item.status(), item.kind(), item.severity(),
					item.priority().linear(), item.owner().name(), this.dates.text(item.due()),
					this.dates.text(item.deferredUntil()), item.effort(), item.impact(), item.confidence(),
					String.join(", ", item.labels()), item.tracker(), advice.why(), advice.firstStep(), advice.metric(),
					advice.exit(), advice.meantFor(), advice.principle(), advice.reviewAfterDays(), item.note(),
					item.outcome(), item.link(), item.times().created(), item.times().updated());
		});
		this.out.flush();
	}

}
