/**
 * The append-only, hash-chained log of who did what; enter at
 * {@link io.productops.audit.Actor}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared" })
package io.productops.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
