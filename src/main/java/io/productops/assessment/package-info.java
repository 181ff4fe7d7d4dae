/**
 * The four-step assessment: answers, completion and the finished advice; enter at
 * {@link io.productops.assessment.AssessmentService}.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "recommendation", "playbook", "advice", "team", "audit", "shared", "shared :: web" })
package io.productops.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
