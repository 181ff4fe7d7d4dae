/**
 * The brain: reads and compiles a playbook and turns answers into advice, in plain Java
 * and without a clock; enter at {@link io.productops.advice.AdviceEngine}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.productops.advice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
