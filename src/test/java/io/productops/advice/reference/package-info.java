/**
 * The knowledge model written a second time, in plain Java and without the playbook, to
 * check the engine; enter at {@link io.productops.advice.reference.DomainReading}.
 */
@NullMarked
package io.productops.advice.reference;

import org.jspecify.annotations.NullMarked;
