package io.productops.advice;

import io.productops.advice.PlaybookDocument.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What came of a rule, trigger, precondition or note.
 *
 * @param level the place of the level that held, or -1
 * @param severity of a rule that flags, else null
 * @param missing what it lacked, by question, where that left it open; else 0
 */
record RuleOutcome(int level, @Nullable Severity severity, long missing) {

	boolean fires() {
		return this.level >= 0;
	}

	boolean critical() {
		return this.severity == Severity.CRITICAL;
	}

	boolean open() {
		return this.missing != 0;
	}

	String severityId() {
		return (this.severity != null) ? this.severity.id() : "";
	}

}
