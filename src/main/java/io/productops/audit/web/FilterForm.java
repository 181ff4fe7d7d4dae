package io.productops.audit.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.productops.audit.AuditFilter;
import io.productops.shared.IsoDay;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which events to show, as it was typed; it is in the address of the page.
 */
record FilterForm(String from, String to, String actor, String action, String object) {

	private static final String NO_DAY = "Enter the %s day as year, month and day, such as 2026-11-20";

	FilterForm {
		from = text(from);
		to = text(to);
		actor = text(actor);
		action = text(action);
		object = text(object);
	}

	private static String text(@Nullable String typed) {
		return (typed != null) ? typed.strip() : "";
	}

	List<ErrorView> errors() {
		List<ErrorView> errors = new ArrayList<>();
		if (fromError() != null) {
			errors.add(new ErrorView("#from", fromError()));
		}
		if (toError() != null) {
			errors.add(new ErrorView("#to", toError()));
		}
		return errors;
	}

	@Nullable String fromError() {
		return (this.from.isEmpty() || IsoDay.read(this.from) != null) ? null : NO_DAY.formatted("first");
	}

	@Nullable String toError() {
		LocalDate first = IsoDay.read(this.from);
		LocalDate last = IsoDay.read(this.to);
		if (!this.to.isEmpty() && last == null) {
			return NO_DAY.formatted("last");
		}
		boolean backwards = first != null && last != null && last.isBefore(first);
		return backwards ? "Enter a last day that is not before the first" : null;
	}

	/** To be asked only when there are no errors. */
	AuditFilter toFilter() {
		return new AuditFilter(IsoDay.read(this.from), IsoDay.read(this.to), this.actor, this.action, this.object);
	}

	boolean empty() {
		return fields().isEmpty();
	}

	/** The address of a page with the same filter. */
	String href(String path, String... more) {
		Map<String, String> fields = fields();
		for (int i = 0; i < more.length; i += 2) {
			fields.put(more[i], more[i + 1]);
		}
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		fields.keySet().forEach((name) -> address.queryParam(name, "{" + name + "}"));
		return address.encode().buildAndExpand(fields).toUriString();
	}

	private Map<String, String> fields() {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("from", this.from);
		fields.put("to", this.to);
		fields.put("actor", this.actor);
		fields.put("action", this.action);
		fields.put("object", this.object);
		fields.values().removeIf(String::isEmpty);
		return fields;
	}

}
