/**
 * The report as a page; enter at {@code ReportController}.
 */
@NullMarked
package io.productops.report.web;

import org.jspecify.annotations.NullMarked;
