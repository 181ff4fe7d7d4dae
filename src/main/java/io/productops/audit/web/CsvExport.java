package io.productops.audit.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

import io.productops.audit.AuditEvent;
import io.productops.audit.AuditHead;
import io.productops.shared.Csv;

/**
 * The log as a table for a spreadsheet, row by row. Its last row holds the head: an
 * export without one was cut off.
 */
final class CsvExport implements Consumer<AuditEvent> {

	private final Csv csv;

	CsvExport(Appendable out) throws IOException {
		this.csv = Csv.start(out, "number", "occurred_at", "actor_kind", "actor_id", "actor_name", "action", "object",
				"request_id", "client_address", "before", "after", "prev_hash", "hash");
	}

	@Override
	public void accept(AuditEvent event) {
		try {
			this.csv.row(event.number(), event.occurredAt(), event.actorKind(), event.actorId(), event.actorName(),
					event.action(), event.object(), event.requestId(), event.clientAddress(), event.before(),
					event.after(), event.prevHash(), event.hash());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void end(AuditHead head) throws IOException {
		this.csv.row(head.number(), null, null, null, null, "head of the log", null, null, null, null, null, null,
				head.hash());
	}

}
