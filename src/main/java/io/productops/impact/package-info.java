/**
 * Stored answers run under another playbook: what a draft would change, before it is
 * published, and whether stored advice still comes out as it did. Enter at
 * {@link io.productops.impact.ImpactService} and
 * {@link io.productops.impact.PublicationService}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "assessment", "playbook", "advice", "notification", "team", "audit",
		"shared", "shared :: web" })
package io.productops.impact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
