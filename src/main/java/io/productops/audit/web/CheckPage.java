package io.productops.audit.web;

import java.util.List;
import java.util.Locale;

import io.productops.audit.AuditCheck;
import io.productops.audit.AuditHead;
import org.jspecify.annotations.Nullable;

/**
 * The page that checks the log.
 *
 * @param heading a finding, once there is one
 * @param kept the head to compare with, as it was typed
 * @param result what was found, or null before the check
 * @param broken whether that is bad news
 * @param head where the log ends now, as text
 */
record CheckPage(String title, String heading, List<ErrorView> errors, String kept, @Nullable String result,
		boolean broken, String head, String action, String backHref) {

	private static final String NO_HEAD = "Enter a number, a colon and 64 digits and letters from a to f, or nothing";

	static CheckPage asked(AuditHead head) {
		return of("Check the audit log", List.of(), "", null, false, head);
	}

	static CheckPage refused(String kept, AuditHead head) {
		return of("Check the audit log", List.of(new ErrorView("#head", NO_HEAD)), kept, null, false, head);
	}

	static CheckPage found(String kept, AuditCheck check) {
		String checked = (check.checked() == 1) ? "1 event checked"
				: String.format(Locale.UK, "%,d events checked", check.checked());
		if (check.fault() == null) {
			String same = kept.isBlank() ? "" : " The head that you kept is part of it.";
			return of("The audit log is unbroken", List.of(), kept, checked + ", unbroken." + same, false,
					check.head());
		}
		return of("The audit log is broken at event " + check.fault().number(), List.of(), kept,
				check.fault().sentence() + " " + checked + " and in order before it.", true, check.head());
	}

	private static CheckPage of(String heading, List<ErrorView> errors, String kept, @Nullable String result,
			boolean broken, AuditHead head) {
		return new CheckPage(errors.isEmpty() ? heading : "Error: " + heading, heading, errors, kept, result, broken,
				head.text(), LogPage.CHECK, LogPage.PATH);
	}

}
