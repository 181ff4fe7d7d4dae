/**
 * What a team builds and when it ends: systems with their stages, what they cost, whether
 * they worked, and the questions that still come in; enter at
 * {@link io.productops.system.SystemService}.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "calendar", "notification", "advice", "team", "audit", "shared", "shared :: web" })
package io.productops.system;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
