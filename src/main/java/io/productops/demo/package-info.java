/**
 * An organisation to look around in, with people, teams and reports: only in the profile
 * "demo"; enter at {@code DemoStart}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "assessment", "recommendation", "system", "advice", "team", "shared" })
package io.productops.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
