package io.productops.report.web;

import io.productops.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * Says that a report was made with a version of its playbook that is no longer the
 * published one.
 *
 * @param made the version it was made with
 * @param today the published one
 */
record OutdatedView(int made, int today) {

	/** Null where it is the published one. */
	static @Nullable OutdatedView of(Report report) {
		return (report.today() == null) ? null
				: new OutdatedView(report.playbook().ref().version(), report.today().version());
	}

}
