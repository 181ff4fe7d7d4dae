/**
 * What was advised to a team and what its people made of it: decisions, owners, dates and
 * comments, with their whole history; enter at
 * {@link io.productops.recommendation.RecommendationService}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "system", "system :: web", "notification", "export", "calendar", "playbook",
		"advice", "team", "audit", "shared", "shared :: web" })
package io.productops.recommendation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
