/**
 * Keeps every playbook that was ever used, as text by its hash, and the drafts that
 * become the next; enter at {@link io.productops.playbook.PlaybookService} and
 * {@link io.productops.playbook.DraftService}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "advice", "team", "audit", "shared", "shared :: web" })
package io.productops.playbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
