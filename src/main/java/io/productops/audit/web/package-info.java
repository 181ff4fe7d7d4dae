/**
 * The pages on which an admin reads, exports and checks the log; enter at
 * {@code AuditController}.
 */
@NullMarked
package io.productops.audit.web;

import org.jspecify.annotations.NullMarked;
