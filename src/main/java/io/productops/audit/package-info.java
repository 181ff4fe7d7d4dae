/**
 * The append-only log of who did what, chained by hashes so that a later change of it is
 * found; enter at {@link io.productops.audit.AuditService}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "shared :: web" })
package io.productops.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
