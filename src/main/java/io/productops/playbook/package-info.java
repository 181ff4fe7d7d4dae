/**
 * Keeps every playbook that was ever used, as text by its hash; enter at
 * {@link io.productops.playbook.PlaybookService}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "advice", "audit", "shared" })
package io.productops.playbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
