/**
 * One assessment's result, read only: the stored advice with the answers and the playbook
 * it rests on; enter at {@link io.productops.report.ReportService}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "assessment", "playbook", "advice", "team", "shared", "shared::web" })
package io.productops.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
