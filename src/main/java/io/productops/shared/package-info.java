/**
 * What every feature may lean on and that leans on none; enter at
 * {@link io.productops.shared.NotFoundException}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.productops.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
