/**
 * Who uses the application together: people, their teams and roles, and how they sign in;
 * enter at {@link io.productops.team.CurrentPerson}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "audit", "shared", "shared :: web" })
package io.productops.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
