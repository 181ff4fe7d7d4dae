package io.productops.audit.web;

import java.util.List;

import io.productops.audit.AuditCursor;
import io.productops.audit.AuditHead;
import io.productops.audit.AuditPage;
import org.jspecify.annotations.Nullable;

/**
 * A page of the log.
 *
 * @param address of the page without a filter
 * @param newerHref null when there is nothing newer
 * @param olderHref null when there is nothing older
 * @param head where the log ends, as text
 */
record LogPage(String title, FilterForm form, boolean filtered, List<ErrorView> errors, @Nullable String fromError,
		@Nullable String toError, List<EventView> events, String address, String exportHref, String checkHref,
		@Nullable String newerHref, @Nullable String olderHref, String head) {

	static final String PATH = "/admin/audit";

	static final String EXPORT = PATH + "/export.csv";

	static final String CHECK = PATH + "/verification";

	static LogPage of(FilterForm form, AuditPage page, AuditHead head) {
		return new LogPage("Audit log", form, !form.empty(), List.of(), null, null,
				page.events().stream().map(EventView::of).toList(), PATH, form.href(EXPORT), CHECK,
				href(form, page.newer()), href(form, page.older()), head.text());
	}

	/** The page that shows nothing but what is wrong with the filter. */
	static LogPage refused(FilterForm form, AuditHead head) {
		return new LogPage("Error: Audit log", form, true, form.errors(), form.fromError(), form.toError(), List.of(),
				PATH, EXPORT, CHECK, null, null, head.text());
	}

	private static @Nullable String href(FilterForm form, @Nullable AuditCursor cursor) {
		return (cursor != null) ? form.href(PATH, cursor.newer() ? "newer" : "older", String.valueOf(cursor.number()))
				: null;
	}

}
