/**
 * Writes work as files that other tools read; it knows what each tool wants, and no
 * features, which give it their rows. Enter at {@link io.productops.export.ExportFormat}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared" })
package io.productops.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
